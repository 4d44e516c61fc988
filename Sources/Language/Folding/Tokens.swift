/// The words, digits and signs of a text in their order.
///
/// Rules look at the neighbours of a word, and a text may begin and end anywhere, in the middle of
/// a sentence too. Beyond its ends stands an empty sign, so that no rule can fall off a text.
@frozen
public struct Tokens: RandomAccessCollection, Sendable {
  /// Places are counted from zero.
  public typealias Indices = Range<Int>

  @usableFromInline let all: [Token]

  init(_ all: [Token]) { self.all = all }

  /// Zero.
  @inlinable public var startIndex: Int { 0 }
  /// How many tokens there are.
  @inlinable public var endIndex: Int { all.count }

  /// The token at that place, or an empty sign where there is none.
  @inlinable
  public subscript(position: Int) -> Token {
    @inline(__always) get {
      UInt(bitPattern: position) < UInt(bitPattern: all.count) ? all[position] : .outside
    }
  }
}
