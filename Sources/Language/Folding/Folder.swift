import Displacement

/// Writes the folded copy of a text and its map, in one pass.
struct Folder {
  /// The folded copy.
  let bytes: [UInt8]
  /// For every folded byte, and for the end, where its scalar starts in the original.
  let offsets: [UInt32]

  init(_ original: [UInt8]) {
    let table = FoldTable.standard
    let room = original.withUnsafeBufferPointer { Folder.room(for: $0, table) }
    var offsets: [UInt32] = []
    bytes = [UInt8](unsafeUninitializedCapacity: room) { bytes, written in
      offsets = [UInt32](unsafeUninitializedCapacity: room) { offsets, count in
        written = original.withUnsafeBufferPointer { original in
          Folder.fold(original, table, into: bytes, offsets)
        }
        offsets[written] = UInt32(truncatingIfNeeded: original.count)
        count = written + 1
      }
    }
    self.offsets = offsets
  }

  /// How many bytes the folded copy may take: two are always written, whichever of them stay.
  private static func room(for original: UnsafeBufferPointer<UInt8>, _ table: FoldTable) -> Int {
    var ligatures = 0
    for byte in original where byte == FoldTable.growing { ligatures &+= 1 }
    return original.count + ligatures * table.growth + 2
  }

  /// Hands on the folded copy of a short text, such as a term, which takes no memory that stays.
  static func withFolded<Result>(
    _ text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let done = text.utf8.withContiguousStorageIfAvailable { withFolded($0, body) }
    return done ?? Array(text.utf8).withUnsafeBufferPointer { withFolded($0, body) }
  }

  private static func withFolded<Result>(
    _ original: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    let table = FoldTable.standard
    let room = room(for: original, table)
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { bytes in
      let count = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { offsets in
        fold(original, table, into: bytes, offsets)
      }
      return body(UnsafeBufferPointer(rebasing: bytes[..<count]))
    }
  }

  /// Folds a text into buffers with room for it.
  ///
  /// Nothing here can overflow: texts are shorter than 2 GB.
  ///
  /// - Returns: how many bytes were written.
  private static func fold(
    _ original: UnsafeBufferPointer<UInt8>, _ table: FoldTable,
    into bytes: UnsafeMutableBufferPointer<UInt8>, _ offsets: UnsafeMutableBufferPointer<UInt32>
  ) -> Int {
    table.short.withUnsafeBufferPointer { short in
      var (place, written) = (0, 0)
      while place < original.count {
        let byte = original[place]
        if byte < 0x80 {
          bytes[written] = UInt8(truncatingIfNeeded: short[Int(byte)])
          offsets[written] = UInt32(truncatingIfNeeded: place)
          (place, written) = (place &+ 1, written &+ 1)
          continue
        }
        let width = min(FoldedText.width(byte), original.count - place)
        let entry = width == 2 ? short[Int(scalar(original, place, 2))] : FoldTable.long
        if entry < FoldTable.long {
          let offset = UInt32(truncatingIfNeeded: place)
          (offsets[written], offsets[written &+ 1]) = (offset, offset)
          bytes[written] = UInt8(truncatingIfNeeded: entry)
          bytes[written &+ 1] = UInt8(truncatingIfNeeded: entry >> 8)
          written &+= Int(entry >> 24)
        } else {
          write(original, place..<(place + width), table, into: bytes, offsets, &written)
        }
        place &+= width
      }
      return written
    }
  }

  /// Folds a scalar that the short table does not have.
  private static func write(
    _ original: UnsafeBufferPointer<UInt8>, _ run: Range<Int>, _ table: FoldTable,
    into bytes: UnsafeMutableBufferPointer<UInt8>, _ offsets: UnsafeMutableBufferPointer<UInt32>,
    _ written: inout Int
  ) {
    let target = table.replacement(of: scalar(original, run.lowerBound, run.count))
    for index in target ?? run {
      bytes[written] = target == nil ? original[index] : table.bytes[index]
      offsets[written] = UInt32(truncatingIfNeeded: run.lowerBound)
      written += 1
    }
  }

  /// The scalar of well-formed UTF-8, which the bytes of a `String` always are.
  @inline(__always)
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int, _ width: Int) -> UInt32 {
    if width == 2 { return UInt32(bytes[place] & 0x1f) << 6 | UInt32(bytes[place &+ 1] & 0x3f) }
    var value = UInt32(bytes[place]) & (width == 3 ? 0x0f : 0x07)
    for index in 1..<max(1, width) { value = value << 6 | UInt32(bytes[place + index] & 0x3f) }
    return value
  }
}
