/// How a translation stands to its source.
package struct TranslationState: Sendable, Equatable {
    package enum Standing: String, Sendable, CaseIterable {
        /// There is no translation.
        case missing
        /// Nobody has said yet what it was made from.
        case unstamped
        case fresh
        /// The source has changed, the translation has not.
        case stale
        /// Both have changed since: perhaps it fits again.
        case reworked
        /// The translation alone has changed.
        case edited
    }

    /// One place at which the source is another than it was.
    package struct Change: Sendable, Equatable {
        /// Empty for what has come since.
        package let was: [TranslationRecord.Passage]
        /// Among the texts of the source as it stands; empty for what is gone.
        package let now: Range<Int>
    }

    package let standing: Standing
    package let changes: [Change]

    package static let missing = TranslationState(standing: .missing, changes: [])
    package static let unstamped = TranslationState(standing: .unstamped, changes: [])

    /// Compares what was stamped with what is there.
    package init(
        stamped entry: TranslationRecord.Entry?, source: [TranslationRecord.Passage],
        translation: ContentHash
    ) {
        guard let entry else {
            self = .unstamped
            return
        }
        let changes = entry.source == source ? [] : Self.changes(from: entry.source, to: source)
        let isEdited = entry.translation != translation
        switch (changes.isEmpty, isEdited) {
        case (true, false): self.init(standing: .fresh, changes: [])
        case (true, true): self.init(standing: .edited, changes: [])
        case (false, false): self.init(standing: .stale, changes: changes)
        case (false, true): self.init(standing: .reworked, changes: changes)
        }
    }

    private init(standing: Standing, changes: [Change]) {
        self.standing = standing
        self.changes = changes
    }
}

extension TranslationState {
    /// The runs that differ, in order: what was taken out, and what stands there now.
    static func changes(
        from old: [TranslationRecord.Passage], to new: [TranslationRecord.Passage]
    ) -> [Change] {
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for step in new.difference(from: old) {
            switch step {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var changes: [Change] = []
        var (before, after) = (0, 0)
        while before < old.count || after < new.count {
            let start = (before, after)
            while before < old.count, removed.contains(before) { before += 1 }
            while after < new.count, inserted.contains(after) { after += 1 }
            if start == (before, after) {
                before += 1
                after += 1
            } else {
                changes.append(
                    Change(was: Array(old[start.0..<before]), now: start.1..<after))
            }
        }
        return changes
    }
}
