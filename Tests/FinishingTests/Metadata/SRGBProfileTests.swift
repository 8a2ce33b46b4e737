import FacturaTestSupport
import Foundation
import Testing

@testable import FacturaFinishing

/// ICC.1:2001-04, and IEC 61966-2-1.
@Suite struct SRGBProfileTests {
  private let bytes = SRGBProfile.bytes

  private func number(at offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private func word(at offset: Int) -> String {
    String(decoding: bytes[offset..<(offset + 4)], as: UTF8.self)
  }

  private func tag(_ name: String) throws -> Range<Int> {
    let entries = (0..<number(at: 128)).map { 132 + 12 * $0 }
    let entry = try #require(entries.first { word(at: $0) == name }, "no tag \(name)")
    let start = number(at: entry + 4)
    return start..<(start + number(at: entry + 8))
  }

  private func xyz(_ name: String) throws -> [Double] {
    let tag = try tag(name)
    #expect(word(at: tag.lowerBound) == "XYZ ")
    return (0..<3).map { Double(number(at: tag.lowerBound + 8 + 4 * $0)) / 65_536 }
  }

  @Test func theHeaderIsThatOfAMonitorProfileOfVersion2() {
    #expect(number(at: 0) == bytes.count)
    #expect(bytes.count < 700)
    #expect(bytes[8] == 2)
    #expect((word(at: 12), word(at: 16), word(at: 20), word(at: 36)) == ("mntr", "RGB ", "XYZ ", "acsp"))
  }

  @Test func allTagsThatADisplayNeedsLieInsideAndAligned() throws {
    for name in ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"] {
      let tag = try tag(name)
      #expect(tag.lowerBound % 4 == 0 && tag.upperBound <= bytes.count)
    }
  }

  /// The matrix from linear sRGB to XYZ of D50, by Bradford. White stays white exactly; for the rest, published
  /// profiles differ by 0.0002, as they round what they begin with.
  @Test func primariesAreThoseOfSRGB() throws {
    let expected = [
      "rXYZ": [0.43607, 0.22249, 0.01392], "gXYZ": [0.38515, 0.71687, 0.09708],
      "bXYZ": [0.14307, 0.06061, 0.71410], "wtpt": [0.96420, 1, 0.82491],
    ]
    for (name, values) in expected {
      for (found, wanted) in zip(try xyz(name), values) { #expect(abs(found - wanted) < 0.0003, "\(name)") }
    }
    for axis in 0..<3 {
      let sum = try ["rXYZ", "gXYZ", "bXYZ"].map { try xyz($0)[axis] }.reduce(0, +)
      #expect(sum == (try xyz("wtpt"))[axis])
    }
  }

  @Test func theCurveIsNowhereMoreThanATenThousandthOff() throws {
    for name in ["rTRC", "gTRC", "bTRC"] {
      let start = try tag(name).lowerBound
      #expect(word(at: start) == "curv")
      let count = number(at: start + 8)
      let points = (0..<count).map { index in
        Double(Int(bytes[start + 12 + 2 * index]) << 8 | Int(bytes[start + 13 + 2 * index])) / 65_535
      }
      var worst = 0.0
      for step in 0...10_000 {
        let signal = Double(step) / 10_000
        let place = signal * Double(count - 1)
        let index = min(Int(place), count - 2)
        let light = points[index] + (points[index + 1] - points[index]) * (place - Double(index))
        let exact = signal <= 0.04045 ? signal / 12.92 : pow((signal + 0.055) / 1.055, 2.4)
        worst = max(worst, abs(light - exact))
      }
      #expect(worst < 0.0001)
    }
  }

  /// Another's colour management turns all colours into its own sRGB and back: no channel moves by more than one.
  @Test func anotherColourManagementTakesItForSRGB() throws {
    let program = """
      import sys
      try:
          from PIL import Image, ImageChops, ImageCms
      except ImportError:
          print("missing"); sys.exit()
      own, other = ImageCms.ImageCmsProfile(sys.argv[1]), ImageCms.createProfile("sRGB")
      image = Image.new("RGB", (33, 33 * 33))
      image.putdata([(min(255, r * 8), min(255, g * 8), min(255, b * 8))
                     for r in range(33) for g in range(33) for b in range(33)])
      for a, b in ((own, other), (other, own)):
          moved = ImageCms.profileToProfile(image, a, b)
          print(max(high for low, high in ImageChops.difference(image, moved).getextrema()))
      """
    guard Judge.python3.isHere else { return }
    let answer = try Judge.python3.judge(bytes, named: "sRGB.icc", "-c", program, "{}")
    if answer.output.hasPrefix("missing") {
      print("skipped: python3-pil is not installed")
      return
    }
    let moved = answer.output.split(separator: "\n").compactMap { Int($0) }
    #expect(moved.count == 2 && moved.allSatisfy { $0 <= 1 }, "\(answer.output)")
  }

  @Test func theScriptMakesTheVeryBytesThatAreCommitted() throws {
    guard Judge.python3.isHere else { return }
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/sRGB.icc"
    let answer = try Judge.python3.run(Repository.path("tools/make-srgb-profile"), "--icc", path)
    #expect(answer.status == 0, "\(answer.output)")
    #expect(Array(try Data(contentsOf: URL(filePath: path))) == bytes)
  }
}
