import CMemory

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The subjects of the claims that a batch has written so far, in memory.
///
/// A slot of four bytes holds 12 bits of a subject's hash beside the claim; with the 21 bits that
/// choose the slot about one search in two thousand finds a claim that is not meant, so that what
/// is found has to be compared with the subject itself. The table is plain memory of 8 MB, of
/// which a small batch touches little: it is read at random for every claim.
final class RecentSubjects {
  private let slots: UnsafeMutablePointer<UInt32>
  /// The key before the first claim.
  private var base: Int
  private var count = 0

  private static let slotCount = 1 << 21
  private static let claimBits: UInt32 = 20

  /// How many claims are held at most.
  private static let limit = 1 << claimBits - 1

  /// Holds claims with keys behind that one.
  init(after base: Int) {
    self.base = base
    // Pages that are not touched are not taken; out of memory is the end of every Swift program.
    guard let memory = calloc(RecentSubjects.slotCount, MemoryLayout<UInt32>.stride) else {
      preconditionFailure("out of memory")
    }
    slots = memory.bindMemory(to: UInt32.self, capacity: RecentSubjects.slotCount)
  }

  deinit { free(slots) }

  /// Whether no more can be held.
  var isFull: Bool { count >= RecentSubjects.limit }

  /// Forgets all claims, and holds those with keys behind that one.
  func reset(after base: Int) {
    self.base = base
    count = 0
    slots.update(repeating: 0, count: RecentSubjects.slotCount)
  }

  func insert(_ hash: Int, claim: Int) {
    var slot = RecentSubjects.slot(of: hash)
    while slots[slot] != 0 { slot = RecentSubjects.slot(after: slot) }
    let mark = RecentSubjects.mark(of: hash) << RecentSubjects.claimBits
    slots[slot] = mark | UInt32(truncatingIfNeeded: claim - base)
    count += 1
  }

  /// Has the place of a hash brought near: those of many come from memory at the same time.
  func approach(_ hash: Int) { cmemory_approach(slots + RecentSubjects.slot(of: hash)) }

  /// Whether there may be claims whose subjects have that hash.
  func holds(_ hash: Int) -> Bool {
    var slot = RecentSubjects.slot(of: hash)
    let mark = RecentSubjects.mark(of: hash)
    while slots[slot] != 0 {
      if slots[slot] >> RecentSubjects.claimBits == mark { return true }
      slot = RecentSubjects.slot(after: slot)
    }
    return false
  }

  /// The claims whose subjects may have that hash, from the newest.
  func claims(_ hash: Int) -> [Int] {
    var slot = RecentSubjects.slot(of: hash)
    let mark = RecentSubjects.mark(of: hash)
    var found: [Int] = []
    while slots[slot] != 0 {
      if slots[slot] >> RecentSubjects.claimBits == mark {
        found.append(base + Int(slots[slot] & UInt32(RecentSubjects.limit)))
      }
      slot = RecentSubjects.slot(after: slot)
    }
    return found.count > 1 ? found.sorted(by: >) : found
  }

  private static func slot(of hash: Int) -> Int { hash >> 12 & (slotCount - 1) }
  private static func slot(after slot: Int) -> Int { (slot + 1) & (slotCount - 1) }
  private static func mark(of hash: Int) -> UInt32 { UInt32(truncatingIfNeeded: hash & 0xFFF) }
}
