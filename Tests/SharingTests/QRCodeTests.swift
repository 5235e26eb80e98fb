import Sharing
import Testing

@Suite struct QRCodeTests {
    /// Drawn by libqrencode, another encoder.
    @Test func isTheCodeThatOtherEncodersMake() throws {
        let code = try #require(QRCode("https://yong.example/zh/"))
        #expect(code.size == 25)
        #expect(rows(code) == Self.known)
    }

    @Test(arguments: [
        (14, 21), (15, 25), (26, 25), (27, 29), (42, 29), (62, 33), (84, 37), (106, 41),
        (122, 45), (152, 49), (180, 53), (213, 57),
    ])
    func growsWithTheText(bytes: Int, size: Int) throws {
        let code = try #require(QRCode(String(repeating: "a", count: bytes)))
        #expect(code.size == size)
    }

    @Test func aTextThatDoesNotFitHasNoCode() {
        #expect(QRCode(String(repeating: "a", count: 214)) == nil)
    }

    private func rows(_ code: QRCode) -> [String] {
        (0..<code.size).map { row in
            (0..<code.size).map { code[row: row, column: $0] ? "#" : "." }.joined()
        }
    }

    private static let known = [
        "#######.#.#..#....#######",
        "#.....#...#.....#.#.....#",
        "#.###.#.#.######..#.###.#",
        "#.###.#...##.###..#.###.#",
        "#.###.#..##...#...#.###.#",
        "#.....#.#..#..#.#.#.....#",
        "#######.#.#.#.#.#.#######",
        "..........###............",
        "#.#...##.###...##..#..#.#",
        "#.#.#....#..#..##.##.#.##",
        "##.#.##..##..#.##...###.#",
        "..#..#...####.#..##.##...",
        ".##...###..#..#...#.....#",
        "..####...##..#.##.##...##",
        "#######.#..#...#.....##.#",
        "....##.#.##...#.#.####...",
        "###...#.##.##..######..#.",
        "........#.#.###.#...#...#",
        "#######.#.#.#.#.#.#.#...#",
        "#.....#...###..##...#....",
        "#.###.#..#..#..######..#.",
        "#.###.#..##..#..##..#.##.",
        "#.###.#.#.##.##..#.###.##",
        "#.....#...###...##.##....",
        "#######.##..#.###....#..#",
    ]
}
