package import Displacement
import Language

extension DocumentEncoding {
  /// How the encoding is known, in words for the report.
  package func explanation(in language: LanguageCode) -> String {
    switch (reason, language) {
    case (.bytes(let decision), _): decision.explanation(in: language)
    case (.declared, .english): "the page declares it"
    case (.declared, .arabic): "تعلنه الصفحة نفسها"
    case (.mostlyUTF8(let faults), .english): "UTF-8 but for \(faults) broken characters"
    case (.mostlyUTF8(let faults), .arabic): "UTF-8 عدا \(faults) من المحارف المكسورة"
    case (.sharedPunctuation, .english):
      "its bytes outside ASCII mean the same in Windows-1252 and Windows-1256"
    case (.sharedPunctuation, .arabic):
      "بايتاته خارج ASCII لها المعنى نفسه في Windows-1252 وWindows-1256"
    case (.nothing, .english): "nothing was read"
    case (.nothing, .arabic): "لم يقرأ شيء"
    }
  }
}
