import Displacement
import Language

/// Who travels together.
extension Interpreter {
  /// خرجت دفعة جديدة تضم 1500 شخص: how many travel together, and not who takes them in.
  func countsParty(_ mark: Mark, before phrase: Counted) -> Bool {
    mark.term.topic == .sheltered && stands(in: Interpreter.comprising, mark.tokens.lowerBound)
      && speaksOfParty(near: mark.tokens.lowerBound, before: phrase)
  }

  /// ضمت القافلة 130 عائلة: nothing else in the sentence says that they moved.
  func movesAlone(_ mark: Mark) -> Bool {
    (scan.tokens.lowerBound..<scan.tokens.upperBound).contains {
      stands(in: Interpreter.convoys, $0)
    }
      && !scan.marks.contains { other in
        other.tokens != mark.tokens && other.term.noun == nil && isPredicate(other)
          && other.term.topic?.isMovement == true
      }
  }

  private static let convoys = TermTable<Bool>(words: "القافلة,قافلة,الحافلات,قافلتهم,قافلتها")

  /// Whether those who travel together are named shortly before a verb, or between it and their
  /// number.
  func speaksOfParty(near verb: Int, before phrase: Counted) -> Bool {
    (max(scan.tokens.lowerBound, verb - 5)..<phrase.start).contains {
      stands(in: Interpreter.parties, $0)
    }
  }

  static let comprising = TermTable<Bool>(words: "تضم,ضمت,يضم,ضم")

  private static let parties = TermTable<Bool>(
    words:
      "دفعة,دفعات,قافلة,مجموعة,وجبة,رحلة,فوج,موجة,الدفعة,القافلة,حملة,قافلتها,قافلتهم,قافلتنا,مجموعتها,مجموعتهم"
  )
}
