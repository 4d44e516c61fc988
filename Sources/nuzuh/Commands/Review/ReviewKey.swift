/// What one key asks for while a person goes through the queue.
enum ReviewKey: Character, CaseIterable {
  case approve = "a"
  case reject = "r"
  case edit = "e"
  case retract = "t"
  case recommend = "c"
  case relay = "l"
  case complete = "m"
  case skip = "s"
  case quit = "q"
  case help = "?"

  /// The keys for what was said of a route, which has no number.
  static let ofRoutes: [ReviewKey] = [.approve, .reject, .retract, .skip, .quit, .help]
}
