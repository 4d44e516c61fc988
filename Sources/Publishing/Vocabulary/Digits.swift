import Displacement

/// The digits of a page; data for programs has ASCII digits always.
package enum Digits: String, CaseIterable, Sendable {
  /// 0123456789, with a comma between thousands.
  case western
  /// ٠١٢٣٤٥٦٧٨٩, with the Arabic thousands separator U+066C.
  case arabicIndic = "arabic-indic"

  /// The whole number with its thousands apart; a negative one with a true minus sign.
  package func grouped(_ number: Int) -> String { shaped(number.grouped) }

  /// The text with its ASCII digits and thousands commas in this style.
  package func shaped(_ text: String) -> String {
    switch self {
    case .western: return text
    case .arabicIndic:
      var shaped = String.UnicodeScalarView()
      for scalar in text.unicodeScalars {
        switch scalar {
        case "0"..."9":
          let digit = Unicode.Scalar(scalar.value - 0x30 + 0x660) ?? scalar
          shaped.append(digit)
        case ",": shaped.append("\u{66C}")
        default: shaped.append(scalar)
        }
      }
      return String(shaped)
    }
  }
}
