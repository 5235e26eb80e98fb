import Sharing
import Testing

@Suite struct ArticleTests {
    @Test func aRunSaysNothingOfItself() {
        let run = Article.Run("猫税")
        #expect(run.link == nil)
        #expect(!run.isStrong)
    }
}
