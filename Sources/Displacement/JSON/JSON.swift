/// A value of JSON (RFC 8259) whose members keep the order in which they were written.
///
/// Every module answers other programs in it, so it stands below them all.
///
/// Numbers are whole, or decimal with six places at most: nothing is ever printed in another form
/// than it was counted in.
package enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number in millionths: 4.25 is 4,250,000; zeros at its end are not printed.
  case millionths(Int)
  case string(String)
  case array([JSON])
  case object([Member])

  /// One name of an object with its value.
  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }
}

extension JSON {
  /// The number, or `null` where there is none.
  package init(_ number: Int?) {
    self = number.map(JSON.integer) ?? .null
  }

  /// The text, or `null` where there is none.
  package init(_ text: String?) {
    self = text.map(JSON.string) ?? .null
  }

  /// The text, or `null` where there is none or it is empty.
  package init(given text: String?) {
    self.init(text.flatMap { $0.isEmpty ? nil : $0 })
  }

  /// A number of hundredths: 125 is 1.25.
  package init(hundredths number: Int) {
    let most = Int.max / 10_000
    self = .millionths(Swift.max(-most, Swift.min(most, number)) * 10_000)
  }

  /// A list of texts in their order.
  package init(_ texts: some Sequence<String>) {
    self = .array(texts.map(JSON.string))
  }
}

extension JSON: ExpressibleByNilLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  package init(nilLiteral: ()) {
    self = .null
  }

  package init(stringLiteral value: String) {
    self = .string(value)
  }

  package init(integerLiteral value: Int) {
    self = .integer(value)
  }

  package init(booleanLiteral value: Bool) {
    self = .bool(value)
  }

  package init(arrayLiteral elements: JSON...) {
    self = .array(elements)
  }

  /// An object with its members in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(elements.map { Member($0.0, $0.1) })
  }
}
