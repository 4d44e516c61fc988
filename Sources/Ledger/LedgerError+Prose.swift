extension LedgerError: CustomStringConvertible {
  /// What is wrong and what to do, in plain English and without a final full stop.
  package var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no ledger here; `nuzuh init` creates one, `--database` names another"
    case .unreadable(let path):
      "\(path): there is a file, but you may not read it; ask its owner, or mend its permissions"
    case .exists(let path):
      "\(path): there is a file already, and it is left as it is; name another one for the new ledger"
    case .cannotCreate(let path, let reason):
      "\(path): the ledger cannot be created (\(reason))"
    case .notALedger(let path, let reason):
      "\(path): this is not a ledger of nuzuh (\(reason))"
    case .newer(let path, let version, let supported):
      "\(path): a newer nuzuh wrote this ledger (its schema is \(version), this program knows "
        + "\(supported)); it is left as it is, update the program to open it"
    case .older(let path, let version):
      "\(path): an older nuzuh wrote this ledger (its schema is \(version)); make the file writable "
        + "and open it once to bring it up to date"
    case .unreleased(let path, let version):
      "\(path): a nuzuh from before the first release wrote this ledger (its schema is \(version)); "
        + "it is left as it is: create a new one with `nuzuh init` and import the sheets and "
        + "articles again"
    case .damaged(let path, let reason):
      "\(path): the file is damaged (\(reason)); keep it, and go on with the last copy of it"
    case .busy(let path):
      "\(path): another program is writing to the ledger; nothing was changed, try again"
    case .readOnly(let path):
      "\(path): the ledger cannot be written, because the file or its folder is read-only; "
        + "nothing was changed"
    case .diskFull(let path):
      "\(path): the disk is full; nothing was changed, make room and give the command again"
    case .inputOutput(let path, let reason):
      "\(path): the disk failed (\(reason)); nothing was changed"
    case .dangling(let record, let reference):
      "\(record) names \(reference), which the ledger does not hold; nothing was changed"
    case .refused(let record, let reason):
      "the ledger does not take \(record) (\(reason)); nothing was changed"
    case .officeName(let name):
      "\"\(name)\" cannot be the name of an office: it takes 1 to 180 bytes of printable text "
        + "without white space at its ends"
    }
  }
}
