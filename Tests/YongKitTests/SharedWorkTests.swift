import Synchronization
import Testing

@testable import YongKit

struct SharedWorkTests {
    @Test(arguments: [1, 2, 8])
    func resultsStandInTheOrderOfTheElements(_ jobs: Int) async throws {
        let elements = (0..<500).map { $0 * 7919 % 500 }
        let results = try await elements.concurrentMap(jobs: jobs, heaviestBy: { $0 % 13 }) {
            $0 + 1
        }
        #expect(results == elements.map { $0 + 1 })
    }

    @Test func theHeaviestIsBegunFirst() async throws {
        let begun = Mutex<[Int]>([])
        _ = try await [3, 9, 1, 9].concurrentMap(jobs: 1, heaviestBy: { $0 }) { element in
            begun.withLock { $0.append(element) }
        }
        #expect(begun.withLock(\.self) == [9, 9, 3, 1])
    }

    @Test func whatManyAskForIsMadeOnce() async throws {
        let made = Mutex(0)
        let late = Late {
            made.withLock {
                $0 += 1
                return $0
            }
        }
        #expect(made.withLock(\.self) == 0)
        let asked = try await Array(0..<64).concurrentMap(jobs: 8, run: 1) { _ in late.value }
        #expect(asked == Array(repeating: 1, count: 64))
    }

    @Test(arguments: [1, 2])
    func ofTwoPiecesOfWorkEachMayFail(_ jobs: Int) async throws {
        let number = { @Sendable () async throws -> Int in 1 }
        let mistake = { @Sendable () async throws -> Int in throw SourceChanged(path: "a") }
        let pair = try await both(jobs: jobs, number, and: number)
        #expect(pair == (1, 1))
        await #expect(throws: SourceChanged.self) {
            _ = try await both(jobs: jobs, number, and: mistake)
        }
        await #expect(throws: SourceChanged.self) {
            _ = try await both(jobs: jobs, mistake, and: number)
        }
    }
}
