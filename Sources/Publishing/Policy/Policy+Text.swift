import Displacement
package import Situation

extension Policy {
  /// The parameters in lines: name, value and meaning; then what words without a number stand for.
  package var text: String {
    let rows = parameters.map { parameter in
      (parameter.name, parameter.printed, parameter.meaning)
    }
    let words = Magnitude.allCases.map { magnitude in
      ("\"\(English().label(magnitude))\"", "\(magnitude.low) to \(magnitude.high)", "no number")
    }
    let all = rows + words
    let widths = (
      all.map { $0.0.displayWidth }.max() ?? 0, all.map { $0.1.displayWidth }.max() ?? 0
    )
    let lines = all.map { row in
      row.0.padded(to: widths.0) + "  " + row.1.padded(to: widths.1) + "  " + row.2
    }
    return ([version] + lines).joined(separator: "\n") + "\n"
  }

  /// The parameters as the document `nuzuh.policy/1`, ending in a line end.
  package var json: String {
    let document: JSON = [
      "schema": "nuzuh.policy/1", "policy": .string(version),
      "parameters": .array(
        parameters.map { parameter in
          [
            "name": .string(parameter.name), "value": parameter.number,
            "unit": .string(parameter.unit.rawValue),
            "meaning": .string(parameter.meaning),
          ]
        }),
      "vague": .array(
        Magnitude.allCases.map { magnitude in
          [
            "word_en": .string(English().label(magnitude)),
            "word_ar": .string(Arabic().label(magnitude)), "low": .integer(magnitude.low),
            "high": .integer(magnitude.high),
          ]
        }),
    ]
    return document.text(.open) + "\n"
  }
}

extension Policy {
  /// The parameters by their names, as every summary has them.
  var members: JSON { .object(parameters.map { .init($0.name, $0.number) }) }
}

extension Policy.Parameter {
  fileprivate var number: JSON {
    switch unit {
    case .percent, .days, .people: .integer(value)
    case .ratio: JSON(hundredths: value)
    }
  }

  fileprivate var printed: String {
    switch unit {
    case .percent: "\(value) %"
    case .days: "\(value) days"
    case .people: "\(value) people"
    case .ratio: "×" + JSON(hundredths: value).text()
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }
}
