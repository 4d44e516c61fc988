import Displacement
import Language

extension FigureBuilder {
  /// How many, with a bound or a hedge that stands apart from the number.
  func quantity(of reading: Interpretation) -> Quantity {
    let quantity = reading.counted.number.quantity
    guard quantity.quantifier == .exact, let best = quantity.best else { return quantity }
    let hedged: Quantity? =
      switch vocabulary.language {
      case .arabic: arabicQuantity(of: reading, best)
      case .english: passes(reading) ? .atLeast(best) : nil
      }
    return hedged ?? quantity
  }

  /// `تجاوز عدد السوريين خمسة آلاف`, `تجاوز الـ 9000` set a lower bound, `قارب عددهم مئة ألف` says
  /// about how many.
  private func arabicQuantity(of reading: Interpretation, _ best: Int) -> Quantity? {
    let (text, start) = (scan.text, reading.counted.start)
    var before = start - 1
    if scan.tokens.contains(before), text.matches(text.tokens[before], "ال") { before -= 1 }
    if scan.tokens.contains(before) {
      if FigureBuilder.exceeding.value(text, text.tokens[before]) != nil { return .atLeast(best) }
      if FigureBuilder.nearing.value(text, text.tokens[before]) != nil { return .about(best) }
    }
    let near = max(scan.tokens.lowerBound, start - 12)..<start
    guard let toll = scan.marks(in: near).last(where: { $0.plays(.toll) }),
      toll.tokens.lowerBound > scan.tokens.lowerBound,
      !readings.contains(where: {
        $0.counted.start > toll.tokens.lowerBound && $0.counted.start < start
      })
    else { return nil }
    let verb = text.tokens[toll.tokens.lowerBound - 1]
    if FigureBuilder.exceeding.value(text, verb) != nil { return .atLeast(best) }
    return FigureBuilder.nearing.value(text, verb) != nil ? .about(best) : nil
  }

  private static let exceeding = TermTable<Bool>(
    words:
      "تجاوز,تجاوزت,وتجاوز,وتجاوزت,يتجاوز,تخطى,تخطت,فاق,فاقت,تجاوزوا,تتجاوز,يتجاوزون,تخطوا,يتخطى,تتخطى,يفوق,تفوق,وتخطى,وتخطت"
  )

  private static let nearing = TermTable<Bool>(
    words: "قارب,قاربت,وقارب,وقاربت,ناهز,ناهزت,وناهز,وناهزت,لامس,لامست")

  /// "the death toll rose past 20,000", "tops 18,000": more than so many.
  private func passes(_ reading: Interpretation) -> Bool {
    let before = reading.counted.start - 1
    guard scan.tokens.contains(before),
      FigureBuilder.passing.value(scan.text, scan.text.tokens[before]) != nil
    else { return false }
    return scan.has(.toll, in: max(scan.tokens.lowerBound, before - 12)..<before)
  }

  private static let passing = TermTable<Bool>(
    words:
      "tops,topped,topping,surpass,surpasses,surpassed,exceed,exceeds,exceeded,pass,passes,passed,past,crossed,beyond"
  )
}
