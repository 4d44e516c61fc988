import Foundation

/// Where the time of a command goes; told on standard error where `NUZUH_TIMES` is set, for
/// benchmarks that must tell the writer of a file from the reading before it.
struct Stopwatch {
  private var last = ContinuousClock.now
  private var laps: [String] = []

  /// Ends a part of the work.
  mutating func lap(_ what: String, megabytes bytes: Int? = nil) {
    let now = ContinuousClock.now
    let spent = last.duration(to: now).components
    let seconds = Double(spent.seconds) + Double(spent.attoseconds) / 1e18
    let size = bytes.map { String(format: " for %.1f MB", Double($0) / 1e6) } ?? ""
    laps.append(String(format: "%@ %.3f s%@", what, seconds, size))
    last = now
  }

  /// Tells the parts, where somebody wants to know them.
  func tell() {
    if Environment["NUZUH_TIMES"] != nil {
      Terminal.remark("times: " + laps.joined(separator: ", "))
    }
  }
}
