import Displacement
import Language

/// The words around the problems of a report, in one language.
struct ReportFrame {
  let language: LanguageCode

  /// How bad a problem is and where: `error: row 14, column C, place:`.
  func whereabouts(of problem: Problem) -> String {
    let position = problem.position
    var place: [String] = []
    // A column that holds no field by itself is called what the sheet calls it.
    let other = position.field == nil ? position.header : nil
    switch language {
    case .english:
      if let row = position.row { place.append("row \(row)") }
      if let letter = position.letter { place.append("column \(letter)") }
      if let field = position.field { place.append(field.nameEnglishProse) }
      if let other { place.append("\u{201C}\(other.shortened)\u{201D}") }
    case .arabic:
      if let row = position.row { place.append("السطر \u{2068}\(row)\u{2069}") }
      if let letter = position.letter { place.append("العمود \u{2068}\(letter)\u{2069}") }
      if let field = position.field { place.append(Template.arabicName(of: field)) }
      if let other { place.append("«\u{2068}\(other.shortened)\u{2069}»") }
    }
    let severity = name(of: problem.severity)
    return place.isEmpty ? "\(severity):" : "\(severity): \(place.joined(separator: comma)):"
  }

  /// The rows of problems of one kind in one column that are not shown one by one.
  func others(_ kind: Problem.Kind, column: Int?, _ rows: [Int]) -> String {
    let ranges = ImportReport.ranges(rows)
    let letter = column.map(Problem.letter)
    switch language {
    case .english:
      let column = letter.map { ", column \($0)" } ?? ""
      return "\(kind.rawValue)\(column): also in \(rows.count == 1 ? "row" : "rows") \(ranges)"
    case .arabic:
      let column = letter.map { "، العمود \u{2068}\($0)\u{2069}" } ?? ""
      let others = rows.count == 1 ? "وكذلك في السطر" : "وكذلك في السطور"
      return "\(kind.rawValue)\(column): \(others) \u{2068}\(ranges)\u{2069}"
    }
  }

  /// How many problems are counted and not shown.
  func unshown(_ count: Int) -> String {
    switch language {
    case .english: "\(count) more \(count == 1 ? "problem is" : "problems are") not shown."
    case .arabic: "مشكلات أخرى لا تُعرض: \u{2068}\(count)\u{2069}."
    }
  }

  private var comma: String {
    switch language {
    case .english: ", "
    case .arabic: "، "
    }
  }

  private func name(of severity: Severity) -> String {
    switch (language, severity) {
    case (.english, _): severity.rawValue
    case (.arabic, .error): "خطأ"
    case (.arabic, .warning): "تنبيه"
    case (.arabic, .notice): "ملاحظة"
    }
  }
}
