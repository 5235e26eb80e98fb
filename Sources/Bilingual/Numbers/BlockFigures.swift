/// The figures of a text, block by block: read once for all that ask.
package struct BlockFigures: Sendable {
    /// In the order of the text; ranges are bytes of the whole text.
    private var figures: [ReadFigure] = []
    /// By block: how many figures the text has up to its end, and whether a word of it says one.
    private var blocks: [(end: Int, saysOne: Bool)] = []

    package init(
        _ text: UnsafeBufferPointer<UInt8>, blocks: [Range<Int>], language: WrittenForm
    ) {
        self.blocks.reserveCapacity(blocks.count)
        for block in blocks {
            let saysOne = SaidFigures.read(text, block, language: language, into: &figures)
            self.blocks.append((figures.count, saysOne))
        }
    }

    /// What one block says.
    package func found(in block: Int) -> [FiguresInText.Found] {
        figures[range(of: block..<block + 1)].map { FiguresInText.Found($0) }
    }

    /// What a run of blocks says together.
    func said(in run: Range<Int>) -> SaidFigures {
        SaidFigures(
            figures[range(of: run)], saysOne: blocks[run].contains { $0.saysOne })
    }

    private func range(of run: Range<Int>) -> Range<Int> {
        guard let last = run.last else { return 0..<0 }
        return (run.lowerBound > 0 ? blocks[run.lowerBound - 1].end : 0)..<blocks[last].end
    }
}
