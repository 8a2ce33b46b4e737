import FacturaDiagnostics
import FacturaTestSupport
import Testing

@testable import FacturaPDFFiles

@Suite struct SignatureTests {
  private var terms: SignatureTerms {
    var terms = SignatureTerms(subFilter: "adbe.pkcs7.detached", reservedBytes: 4096)
    terms.reason = "Emisión (original)"
    terms.date = "D:20260131120000-04'00'"
    return terms
  }

  private func prepared(_ bytes: [UInt8], _ terms: SignatureTerms? = nil) throws -> PreparedSignature {
    try PreparedSignature(OpenedPDF(bytes).reader(), terms ?? self.terms)
  }

  /// A file as several makers write it.
  private func samples() throws -> [[UInt8]] {
    let bytes = TestPDF.tagged().bytes()
    guard Judge.qpdf.isHere else { return [bytes] }
    let folder = try TemporaryFolder()
    return [
      bytes, try Judge.qpdf.rewritten(bytes, ["--object-streams=generate"], folder),
      try Judge.qpdf.rewritten(bytes, ["--linearize"], folder),
    ]
  }

  @Test func theFileGrowsAndNothingInItChanges() throws {
    for bytes in try samples() {
      let prepared = try prepared(bytes)
      let signed = try prepared.filled(with: [0x30, 0x81, 0x00])
      #expect(signed.starts(with: bytes))
      #expect(signed.count - bytes.count > 8192 && signed.count - bytes.count < 8192 + 2500)
      let gap = try #require(signed.firstIndex(of: "/Contents<308100", from: bytes.count)) + 9
      #expect(signed.count - prepared.signedBytes.count == 8194)
      #expect(Array(signed[..<gap] + signed[(gap + 8194)...]) == prepared.signedBytes)
      let range = "/ByteRange[0 \(gap) \(gap + 8194) \(signed.count - gap - 8194)"
      #expect(String(decoding: signed, as: UTF8.self).contains(range))
      guard Judge.qpdf.isHere else { continue }
      let check = try Judge.qpdf.judge(signed, "--check", "{}")
      #expect(check.status == 0, "\(check.output)")
    }
  }

  @Test func theFieldIsInTheFormOnThePageAndInTheStructure() throws {
    for bytes in try samples() {
      let signed = try prepared(bytes).filled(with: [0x30, 0x81, 0x00])
      let reader = try OpenedPDF(signed).reader()
      #expect(reader.references.repair == .none)
      let catalog = try reader.catalog()
      let form = try #require(try reader.dictionary("AcroForm", of: catalog))
      #expect(form["SigFlags"] == .integer(3))
      let widget = try #require(try reader.members(form["Fields"]).first)
      let field = try #require(try reader.resolved(widget).dictionary)
      #expect(field["F"] == .integer(132))
      #expect(field["T"] == .string(Array("Signature1".utf8)))
      #expect(field["TU"] == .string(Array("Firma digital".utf8)))
      #expect(field["StructParent"] == .integer(5))
      var page: PDFDictionary?
      try reader.visitPages { first in
        page = first.dictionary
        return false
      }
      #expect(try reader.members(page?["Annots"]) == [widget])
      #expect(page?["Tabs"] == .name("S"))
      let tree = try #require(try reader.dictionary("StructTreeRoot", of: catalog))
      #expect(tree["ParentTreeNextKey"] == .integer(6))
      let document = try #require(try reader.dictionary("K", of: tree))
      let element = try #require(try reader.members(document["K"]).last)
      let parents = try #require(try reader.dictionary("ParentTree", of: tree))
      #expect(try reader.members(parents["Nums"]).suffix(2) == [.integer(5), element])
      #expect(try reader.resolved(element).dictionary?["S"] == .name("Form"))
      let identifiers = try reader.members(reader.references.trailer["ID"])
      #expect(identifiers.first == .string([1, 2, 3]) && identifiers.last?.string?.count == 16)
    }
  }

  @Test func parentTreesWithKidsGetAnotherKid() throws {
    var file = TestPDF.tagged()
    file.objects[5].bytes = Array("<</Kids[8 0 R]>>".utf8)
    file.add(8, "<</Limits[0 7]/Nums[0 7 0 R 7 7 0 R]>>")
    let signed = try prepared(file.bytes()).filled(with: [0x30, 0x81, 0x00])
    let reader = try OpenedPDF(signed).reader()
    let tree = try #require(try reader.dictionary("StructTreeRoot", of: reader.catalog()))
    let parents = try #require(try reader.dictionary("ParentTree", of: tree))
    let kid = try reader.resolved(try reader.members(parents["Kids"]).last).dictionary
    #expect(kid?["Limits"] == .array([.integer(8), .integer(8)]))
  }

  @Test func aFileWithoutStructureGetsNone() throws {
    let signed = try prepared(TestPDF().bytes()).filled(with: [0x30, 0x81, 0x00])
    let text = String(decoding: signed.dropFirst(TestPDF().bytes().count), as: UTF8.self)
    #expect(!text.contains("StructParent") && !text.contains("/Tabs"))
    #expect(text.contains("/TU <4469676974616C207369676E6174757265>"))
  }

  // MARK: Errors

  @Test func aCMSThatIsTooLargeOrNoneIsSaid() throws {
    let prepared = try prepared(TestPDF().bytes())
    let large: [UInt8] = [0x30, 0x82] + [UInt8](repeating: 0, count: 4998)
    #expect(
      words { _ = try prepared.filled(with: large) } == """
        error: the CMS has 5000 bytes, but 4096 are reserved for it
          hint: reserve at least 5000 bytes in the signature's options
        """)
    for cms in [[], Array("-----BEGIN CMS-----".utf8), [0x30, 0x03, 0x01]] as [[UInt8]] {
      #expect(
        words { _ = try prepared.filled(with: cms) } == """
          error: what the signer gave is no CMS in DER form: \(cms.count) bytes
            hint: with openssl: cms -sign -binary -outform DER
          """)
    }
    var terms = terms
    terms.reservedBytes = 10
    #expect(
      words { _ = try self.prepared(TestPDF().bytes(), terms) }
        == "error: 10 bytes can't be reserved for a CMS: from 256 to 16777216")
  }

  @Test func filesThatNothingCanBuildOnAreRefused() {
    let hint = "\n  hint: let another program write it anew first: qpdf in.pdf out.pdf"
    #expect(
      words { _ = try prepared(TestPDF().bytes(shift: 3)) }
        == "error: the file's cross-reference table is wrong, and a signature can't build on it" + hint)
    #expect(
      words { _ = try prepared(Array("\n\n".utf8) + TestPDF().bytes()) }
        == "error: something stands before the header of the file, and a signature can't build on it" + hint)
    let certified = TestPDF(
      catalog: "/Perms<</DocMDP 4 0 R>>", [4: "<</Type/Sig/Reference[<</TransformParams<</P 1>>>>]>>"])
    #expect(
      words { _ = try prepared(certified.bytes()) }
        == "error: an earlier signature certifies the file and allows no changes")
    var empty = TestPDF()
    empty.objects[1].bytes = Array("<</Type/Pages/Kids[]/Count 0>>".utf8)
    #expect(words { _ = try prepared(empty.bytes()) } == "error: the document has no first page")
  }

  // MARK: Outside judges

  @Test func pdfsigFindsEachSignatureValid() throws {
    guard Judge.pdfsig.isHere, let signer = try OpenSSLSigner() else { return }
    for bytes in try samples() {
      let first = try prepared(bytes)
      let once = try first.filled(with: try signer.cms(of: first.signedBytes))
      let answer = try Judge.pdfsig.judge(once, "-nocert", "{}").output
      #expect(answer.contains("Signature is Valid."), "\(answer)")
      #expect(answer.contains("Total document signed"), "\(answer)")
      // A second signature leaves the first one whole.
      let second = try prepared(once)
      let twice = try second.filled(with: try signer.cms(of: second.signedBytes))
      let both = try Judge.pdfsig.judge(twice, "-nocert", "{}").output
      #expect(both.split(separator: "Signature is Valid.").count == 3, "\(both)")
      #expect(both.contains("Signature2") && both.contains("Not total document signed"), "\(both)")
      var damaged = once
      damaged[20] ^= 1
      #expect(!(try Judge.pdfsig.judge(damaged, "-nocert", "{}").output.contains("Signature is Valid.")))
    }
  }
}

extension TestPDF {
  /// A tagged file: object 4 is the root of the structure, 5 the document, 6 the parent tree, 7 a paragraph.
  static func tagged() -> TestPDF {
    var file = TestPDF(
      catalog: "/StructTreeRoot 4 0 R/MarkInfo<</Marked true>>/Lang(es-DO)", page: "/StructParents 0",
      [
        4: "<</Type/StructTreeRoot/K 5 0 R/ParentTree 6 0 R/ParentTreeNextKey 5>>",
        5: "<</Type/StructElem/S/Document/P 4 0 R/K 7 0 R>>",
        6: "<</Nums[0[7 0 R]]>>",
        7: "<</Type/StructElem/S/P/P 5 0 R/Pg 3 0 R/K 0>>",
      ])
    file.trailer = "/ID[<010203><010203>]"
    return file
  }
}
