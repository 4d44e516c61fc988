import Displacement

extension Geometry {
  /// The geometry as a GeoPackage keeps it: a header with the system of reference and, for what is
  /// more than a point, the bounds, and well-known binary after it.
  var geoPackageBinary: [UInt8] {
    var header: [UInt8] = [0x47, 0x50, 0, 1]
    if case .point = self {} else { header[3] |= 1 << 1 }
    header += [0xE6, 0x10, 0, 0]
    var form = WellKnownBinary(after: header)
    if header[3] > 1 {
      var box = Box()
      box.include(self)
      for edge in [box.west, box.east, box.south, box.north] {
        form.write(Double(edge) / 1_000_000)
      }
    }
    switch self {
    case .point(let position):
      form.begin(.point)
      form.write(position)
    case .line(let line): Geometry.write(line, to: &form)
    case .lines(let lines):
      form.begin(.lines)
      form.write(each: lines) { Geometry.write($1, to: &$0) }
    case .polygons(let polygons):
      if polygons.count == 1 { form.write(polygons[0]) } else { form.write(polygons) }
    }
    return form.bytes
  }

  private static func write(_ line: [Position], to form: inout WellKnownBinary) {
    form.begin(.line)
    form.write(each: line) { $0.write($1) }
  }
}
