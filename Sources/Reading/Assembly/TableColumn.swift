import Displacement
import Language

/// What a column of a table holds, by the words in its head.
struct TableColumn {
  /// Where the people of a line are, where they came from or where they went.
  enum Place {
    case place, origin, destination
  }

  var unit: Unit?
  var group: Group?
  var topic: Topic?
  var place = Place.place

  init(_ scan: Scan, _ tokens: Range<Int>) {
    let marks = scan.marks(in: tokens)
    for mark in marks {
      if let noun = mark.term.noun {
        unit = unit ?? noun.unit
        group = group ?? noun.group
        topic = topic ?? noun.topic
      }
      if mark.term.noun == nil, let stated = mark.term.topic { topic = topic ?? stated }
    }
    if let first = marks.first {
      if first.plays(.to) { place = .destination }
      if first.plays(.from) { place = .origin }
    }
    for token in tokens {
      let found = scan.text.firstStem(of: scan.text.tokens[token]) { stem in
        TableColumn.ends.value(scan.text, scan.text.tokens[token], stem)
      }
      if let found { place = found ? .origin : .destination }
    }
    // نازحو مديرية: where the displaced of the line came from, and no count of them.
    if marks.contains(where: { $0.term.places != nil }), topic?.isMovement == true {
      if place == .place { place = .origin }
      unit = nil
    }
  }

  private static let ends = TermTable<Bool>(
    rows: """
      origin\tالأصل,الأصلية,المنشأ,المغادرة,نازحو,origin,from
      destination\tالوجهة,الوصول,الاستقبال,المستقبلة,المستضيفة,المضيفة,destination,to
      """
  ) { $0 == "origin" }
}
