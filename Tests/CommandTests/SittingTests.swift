import Foundation
import Testing

/// One person's way through the queue, with keys.
@Suite("A sitting")
struct SittingTests {
  /// The end of the menu, and what a line is asked for with.
  static let (menu, reason) = ("[?]\r\n", "takes the key back): ")

  private func office() throws -> Program {
    let program = try Program()
    try Self.ledger.get().write(to: program.file("nuzuh.sqlite"))
    return program
  }

  /// The ledger that every sitting begins with.
  private static let ledger = Result {
    let program = try Program.inHasakah()
    try program.write(
      """
      About 300 people are trapped in Hasakah city, OCHA said. In the fighting 12 civilians were \
      killed in Al-Zuhour, it said.
      """, to: "a.txt")
    try program.write("Some 300 people are trapped in Hasakah city, the UN says.", to: "b.txt")
    for article in ["a.txt", "b.txt"] {
      #expect(try program.run("read", article, "--published", "2022-01-21").status == 0)
    }
    return try Data(contentsOf: program.file("nuzuh.sqlite"))
  }

  private func waiting(_ program: Program) throws -> [String] {
    let queue = try program.run("review", "list", "--json").json()
    let candidates = try #require(queue["candidates"] as? [[String: Any]])
    return candidates.compactMap { $0["id"] as? String }
  }

  /// The digests of all that was ever recorded, who did it, why and in which order among it.
  private func digests(_ program: Program) throws -> [String] {
    let check = try program.run("check", "--json").json()
    let batches = try #require(check["batches"] as? [[String: Any]])
    return batches.compactMap { $0["digest"] as? String }
  }

  struct Act: Sendable, CustomTestStringConvertible {
    /// What is asked and what is answered, after which the sitting is left.
    let answers: [(question: String, keys: String)]
    /// The command that does the same about the first candidate.
    let command: [String]
    var isDone = true
    var testDescription: String { command[0] }
  }

  @Test(
    "a key records what the command of its name records",
    arguments: [
      Act(answers: [(menu, "a"), (reason, "\n")], command: ["approve"]),
      Act(
        answers: [(menu, "r"), (reason, " counts  attackers \n")],
        command: ["reject", "--reason", "counts attackers"]),
      Act(
        answers: [(menu, "t"), (reason, "سُحب\na\n")],
        command: ["retract", "--reason", "سُحب"]),
      Act(
        answers: [(menu, "c"), (reason, "newest\n")],
        command: ["recommend", "--reason", "newest"], isDone: false),
      Act(answers: [(menu, "m"), (reason, "\n")], command: ["complete"], isDone: false),
      Act(
        answers: [(menu, "l"), ("claim): ", "1\n"), (reason, "\n")],
        command: ["relay", "--of", "b"], isDone: false),
      Act(
        answers: [
          (menu, "e"), ("measure [held]: ", "displaced\n"),
          ("number [about 300]: ", "more than 250 families\n"), ("unit [people]: ", "\n"),
          ("place [Al-Hasakeh city]: ", "Ghwayran\n"), ("date [2022-01-21]: ", "2022-01-20\n"),
          ("source [ocha]: ", "\n"), (reason, "read wrong\n"),
        ],
        command: [
          "edit", "measure=displaced", "number=more than 250 families", "place=Ghwayran",
          "date=2022-01-20", "--reason", "read wrong",
        ]),
      Act(
        answers: [(menu, "1"), (reason, "\n")], command: ["edit", "place=SY080000"]),
    ])
  func acts(_ act: Act) throws {
    let (byKeys, byCommand) = (try office(), try office())
    let queue = try waiting(byCommand)
    try #require(queue.count > 1)
    let terminal = try Pseudoterminal(["review"], in: byKeys)
    for (question, keys) in act.answers { try terminal.answer(question, with: keys) }
    // What is not done with is shown again.
    let rest = try terminal.answer(Self.menu, with: "q")
    #expect(rest.contains("2 of ") == act.isDone)
    #expect(terminal.end() == 0)

    var command = act.command
    if let other = command.firstIndex(of: "b") { command[other] = try #require(queue.last) }
    command.insert(queue[0], at: 1)
    let outcome = try byCommand.run(["review"] + command)
    try #require(outcome.status == 0, Comment(rawValue: outcome.errors))
    #expect(try digests(byKeys) == digests(byCommand))
    #expect(try digests(byKeys).count == 4)
  }

  @Test("arrow keys, pasted text, other keys, Escape and what is refused decide nothing")
  func nothing() throws {
    let program = try office()
    let before = try digests(program)
    let terminal = try Pseudoterminal(["review"], in: program)
    let first = try terminal.answer(Self.menu, with: "\u{1B}[A")
    #expect(first.contains("approving it changes") && first.contains("[1] other place"))
    for keys in ["aaaa", "z", "9"] { try terminal.answer(Self.menu, with: keys) }
    try terminal.answer(Self.menu, with: "?")
    #expect(try terminal.answer(Self.menu, with: "a").contains("it stays out of the totals"))
    try terminal.answer(Self.reason, with: "because\u{1B}")
    try terminal.answer(Self.menu, with: "l")
    try terminal.answer("claim): ", with: "no such thing\n")
    #expect(try terminal.answer(Self.menu, with: "e").contains("No claim"))
    for field in ["measure", "number", "unit"] { try terminal.answer("\(field) [", with: "\n") }
    try terminal.answer("place [", with: "Nowhereville\n")
    #expect(try terminal.answer("place [", with: "\u{1B}").contains("Nowhereville"))
    try terminal.answer(Self.menu, with: "q")
    #expect(terminal.end() == 0)
    #expect(terminal.isCooked)
    #expect(try digests(program) == before)
  }

  @Test("Ctrl-C leaves the terminal as it was, keeps what was decided, and nothing by half")
  func interrupted() throws {
    let program = try office()
    let before = try waiting(program)
    let terminal = try Pseudoterminal(["review"], in: program)
    // The key in the place of "a" on an Arabic keyboard.
    try terminal.answer(Self.menu, with: "\u{634}")
    try terminal.answer(Self.reason, with: "\n")
    try terminal.answer(Self.menu, with: "r")
    try terminal.answer(Self.reason, with: "half a rea\u{3}")
    #expect(terminal.text(through: "1 decision recorded.") != nil)
    #expect(terminal.end() == 0)
    #expect(terminal.isCooked)
    #expect(try waiting(program) == Array(before.dropFirst()))

    let again = try Pseudoterminal(["review"], in: program)
    try again.answer(Self.menu, with: "s")
    #expect(!again.isCooked)
    try again.answer(Self.menu, with: "\u{3}")
    #expect(again.end() == 0)
    #expect(again.isCooked)
    #expect(try waiting(program) == Array(before.dropFirst()))
  }

  @Test("a dry run says what would be recorded, and records nothing")
  func dryRun() throws {
    let program = try office()
    let before = try digests(program)
    let terminal = try Pseudoterminal(["review", "--dry-run"], in: program)
    try terminal.answer(Self.menu, with: "1")
    try terminal.answer(Self.reason, with: "\n")
    #expect(try terminal.answer(Self.menu, with: "q").contains("Would record: edit."))
    #expect(terminal.end() == 0)
    #expect(try digests(program) == before)
  }

  @Test("a sitting in Arabic shows, asks and answers in Arabic")
  func arabic() throws {
    let program = try office()
    let terminal = try Pseudoterminal(["review", "--language", "ar"], in: program)
    let menu =
      "شرح\u{2069}\r\n"
    let first = try terminal.answer(menu, with: "\u{624}")
    for words in [
      "غير القادرين على المغادرة",
      "في الحسكة",
      "نحو \u{2066}300\u{2069} شخص",
      "قد يكون أيضاً",
      "اعتماده يغيّر في",
      "اعتماد",
    ] {
      #expect(first.contains(words), "\(words)")
    }
    let reason =
      "يلغي المفتاح): "
    try terminal.answer(reason, with: "\n")
    let recorded =
      "سُجّل: ترجيح."
    #expect(try terminal.answer(menu, with: "\u{636}").contains(recorded))
    #expect(terminal.end() == 0)
  }
}
