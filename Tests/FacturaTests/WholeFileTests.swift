import FacturaTestSupport
import Foundation
import Testing

@testable import Factura

/// Files appear whole or not at all, whatever was there before.
@Suite struct WholeFileTests {
  private let folder: TemporaryFolder
  private var path: String { "\(folder.path)/bill.pdf" }
  private static let drafts: [WholeFile.Drafts] = [.namelessIfPossible, .hidden]

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test(arguments: drafts) func aFileHasItsNameWhenItIsWhole(drafts: WholeFile.Drafts) throws {
    let file = try WholeFile(at: path, drafts: drafts)
    try file.write(Array("wh".utf8))
    #expect(!folder.files.contains("bill.pdf"))
    try file.write(Array("ole".utf8))
    try file.finish()
    #expect(folder.files == ["bill.pdf"])
    #expect(try folder.bytes(of: "bill.pdf") == Array("whole".utf8))
  }

  @Test(arguments: drafts) func whatWasThereStaysUntilThen(drafts: WholeFile.Drafts) throws {
    try folder.write(Array("old".utf8), as: "bill.pdf")
    let file = try WholeFile(at: path, drafts: drafts)
    try file.write(Array("new".utf8))
    #expect(try folder.bytes(of: "bill.pdf") == Array("old".utf8))
    try file.finish()
    #expect(folder.files == ["bill.pdf"])
    #expect(try folder.bytes(of: "bill.pdf") == Array("new".utf8))
  }

  @Test(arguments: drafts) func anUnfinishedFileLeavesNothing(drafts: WholeFile.Drafts) throws {
    try WholeFile(at: path, drafts: drafts).write(Array("half".utf8))
    #expect(folder.files == [])
  }

  @Test(arguments: drafts) func twoWritersOfOneFileDoNotMeet(drafts: WholeFile.Drafts) throws {
    let first = try WholeFile(at: path, drafts: drafts)
    let second = try WholeFile(at: path, drafts: drafts)
    try first.write(Array("first".utf8))
    try second.write(Array("second".utf8))
    try second.finish()
    try first.finish()
    #expect(folder.files == ["bill.pdf"])
    #expect(try folder.bytes(of: "bill.pdf") == Array("first".utf8))
  }

  @Test(arguments: drafts) func oneForItsOwnerNobodyElseReads(drafts: WholeFile.Drafts) throws {
    // Over one that everybody could read, too.
    try folder.write(Array("old".utf8), as: "bill.pdf")
    try WholeFile(at: path, drafts: drafts, for: .owner).finish()
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(rights == 0o600)
  }

  @Test(arguments: drafts) func bothKindsOfDraftsGiveTheRightsOfAnyNewFile(drafts: WholeFile.Drafts) throws {
    try WholeFile(at: path, drafts: drafts).finish()
    let ordinary = "\(folder.path)/ordinary"
    #expect(FileManager.default.createFile(atPath: ordinary, contents: nil))
    let rights = try [path, ordinary].map {
      try FileManager.default.attributesOfItem(atPath: $0)[.posixPermissions] as? Int
    }
    #expect(rights[0] == rights[1])
  }

  @Test func aLinkIsFollowedToItsFile() throws {
    try folder.write(Array("old".utf8), as: "bill.pdf")
    let link = "\(folder.path)/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let file = try WholeFile(at: link)
    try file.write(Array("new".utf8))
    try file.finish()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
    #expect(try folder.bytes(of: "bill.pdf") == Array("new".utf8))
  }

  @Test func whereNothingCanStandIsSaid() throws {
    let missing = "\(folder.path)/no/bill.pdf"
    let error = try #require(throws: FacturaError.self) { try WholeFile(at: missing) }
    #expect(error.kind == .output)
    #expect(
      error.description.contains("“\(missing)” can't be written: No such file or directory"))
  }
}
