package import Displacement

extension EncodingDecision {
  /// How the encoding is known, in words for the report.
  package func explanation(in language: LanguageCode) -> String {
    switch language {
    case .english: english
    case .arabic: arabic
    }
  }

  private var english: String {
    switch reason {
    case .named: "named by the user"
    case .byteOrderMark: "the file begins with a byte order mark"
    case .nullPattern: "every second byte is the high half of a UTF-16 character"
    case .ascii: "nothing but ASCII, which reads the same in UTF-8"
    case .validUTF8: "all of it is valid UTF-8"
    case .arabicLetters(let arabic, let all, let fault):
      "not UTF-8 at byte \(fault); \(arabic) of \(all) letters outside ASCII are Arabic in "
        + "Windows-1256"
    case .damagedUTF8(let fault): "UTF-8, but damaged at byte \(fault)"
    case .undecided(let fault):
      "not UTF-8 at byte \(fault), and not Arabic in Windows-1256"
    }
  }

  private var arabic: String {
    switch reason {
    case .named:
      "حدده المستخدم"
    case .byteOrderMark:
      "يبدأ الملف بعلامة ترتيب البايتات"
    case .nullPattern:
      "كل بايت ثان هو النصف الأعلى من محرف UTF-16"
    case .ascii:
      "لا شيء غير ASCII، وهو نفسه في UTF-8"
    case .validUTF8:
      "الملف كله UTF-8 سليم"
    case .arabicLetters(let arabic, let all, let fault):
      "ليس UTF-8 عند البايت \(fault)؛ وبترميز Windows-1256 تظهر \(arabic) من \(all) من الحروف عربية"
    case .damagedUTF8(let fault):
      "UTF-8 لكنه تالف عند البايت \(fault)"
    case .undecided(let fault):
      "ليس UTF-8 عند البايت \(fault)، ولا هو عربي بترميز Windows-1256"
    }
  }
}
