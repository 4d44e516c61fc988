import Displacement

/// One property of the features of a layer: its name, its type, and what it is of a subject.
struct Property<Subject>: Sendable {
  let name: String
  let type: PropertyType
  let value: @Sendable (Subject) -> PropertyValue

  private init(
    _ name: String, _ type: PropertyType, _ value: @escaping @Sendable (Subject) -> PropertyValue
  ) {
    self.name = name
    self.type = type
    self.value = value
  }

  /// A property in words; `nil` and, for `given`, an empty text are not known.
  static func text(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Property {
    Property(name, .text) { .text(value($0)) }
  }

  /// A property in words that are missing where they are empty.
  static func given(
    _ name: String, _ value: @escaping @Sendable (Subject) -> String?
  ) -> Property {
    Property(name, .text) { .text(value($0).flatMap { $0.isEmpty ? nil : $0 }) }
  }

  static func integer(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Int?
  ) -> Property {
    Property(name, .integer) { .integer(value($0)) }
  }

  static func flag(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Bool?
  ) -> Property {
    Property(name, .flag) { .flag(value($0)) }
  }

  static func day(
    _ name: String, _ value: @escaping @Sendable (Subject) -> Day?
  ) -> Property {
    Property(name, .day) { .day(value($0)) }
  }

  static func texts(
    _ name: String, _ value: @escaping @Sendable (Subject) -> [String]
  ) -> Property {
    Property(name, .texts) { .texts(value($0)) }
  }
}

/// What a property holds.
enum PropertyType: Sendable {
  case text, integer, flag, day, texts
}

/// A property of one feature.
enum PropertyValue: Sendable {
  case text(String?)
  case integer(Int?)
  case flag(Bool?)
  case day(Day?)
  case texts([String])
}
