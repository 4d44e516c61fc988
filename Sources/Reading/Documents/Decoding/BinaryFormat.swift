import Displacement

/// A kind of file that holds no text to read, known by its first bytes.
enum BinaryFormat: String, CaseIterable {
  case gzip = "a gzip archive"
  case zip = "a ZIP archive or an Office file"
  case pdf = "a PDF"
  case png = "a PNG picture"
  case jpeg = "a JPEG picture"
  case gif = "a GIF picture"
  case riff = "a WebP picture or a sound"
  case office = "an old Office file"
  case xz = "an xz archive"
  case zstandard = "a Zstandard archive"
  case bzip2 = "a bzip2 archive"
  case sevenZip = "a 7z archive"
  case rar = "a RAR archive"
  case program = "a program"
  case propertyList = "a Safari web archive"
  case mail = "a page inside a mail message (MHTML)"
  case rtf = "an RTF document"
  case unknown = "a file of control characters"

  /// The format of bytes that are surely not text, or nothing.
  init?(of bytes: [UInt8]) {
    guard let known = BinaryFormat.signatures.first(where: { bytes.starts(with: $0.bytes) })
    else { return nil }
    self = known.format
  }

  private static let signatures = allCases.map { (format: $0, bytes: $0.signature) }.filter {
    !$0.bytes.isEmpty
  }

  /// The format of decoded text that is none: a page wrapped for mail, or control characters.
  init?(ofText text: [UInt8]) {
    // Few texts have a slash so near their start.
    if text.holds(UInt8(ascii: "/"), inFirst: 2_048) {
      let small = text.prefix(2_048).map { $0.asciiLowercased }
      if small.contains("mime-version:"), small.contains("multipart/related") {
        self = .mail
        return
      }
    }
    let length = min(text.count, 16_384)
    let controls = text.withUnsafeBufferPointer { bytes in
      var controls = 0
      for place in 0..<length {
        let byte = bytes[place]
        if byte < 0x20 && byte &- 0x09 > 4 || byte == 0x7F { controls &+= 1 }
      }
      return controls
    }
    guard controls * 50 > length else { return nil }
    self = .unknown
  }

  private var signature: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zip: [0x50, 0x4B, 0x03, 0x04]
    case .pdf: Array("%PDF-".utf8)
    case .png: [0x89, 0x50, 0x4E, 0x47]
    case .jpeg: [0xFF, 0xD8, 0xFF]
    case .gif: Array("GIF8".utf8)
    case .riff: Array("RIFF".utf8)
    case .office: [0xD0, 0xCF, 0x11, 0xE0]
    case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    case .bzip2: Array("BZh".utf8)
    case .sevenZip: [0x37, 0x7A, 0xBC, 0xAF]
    case .rar: Array("Rar!".utf8)
    case .program: [0x7F, 0x45, 0x4C, 0x46]
    case .propertyList: Array("bplist".utf8)
    case .rtf: Array("{\\rtf".utf8)
    case .mail, .unknown: []
    }
  }
}

extension UInt8 {
  /// The byte, an ASCII capital made small.
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension [UInt8] {
  /// Where those bytes stand first at or after an offset, or nothing.
  func offset(of needle: StaticString, from start: Int = 0) -> Int? {
    let length = needle.utf8CodeUnitCount
    guard length > 0, count >= length, start >= 0 else { return nil }
    return withUnsafeBufferPointer { bytes in
      let needle = UnsafeBufferPointer(start: needle.utf8Start, count: length)
      var index = start
      while index + length <= bytes.count {
        if bytes[index] == needle[0],
          bytes[index..<(index + length)].elementsEqual(needle)
        {
          return index
        }
        index += 1
      }
      return nil
    }
  }

  /// Whether those bytes stand anywhere.
  func contains(_ needle: StaticString) -> Bool { offset(of: needle) != nil }
}
