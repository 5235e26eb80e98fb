/// Questions with their answers, and steps.
extension StructuredPage {
    /// Those of all components `qa` of the text.
    var questions: [(question: String, answer: String)] {
        items("qa", "items").compactMap { item in
            guard let question = item["question"]?.plainText,
                let answer = item["answer"]?.plainText, !question.isEmpty, !answer.isEmpty
            else { return nil }
            return (question, answer)
        }
    }

    var steps: [(name: String, text: String)] {
        items("steps", "steps").compactMap { item in
            guard let title = item["title"]?.plainText, !title.isEmpty else { return nil }
            return (title, item["text"]?.plainText ?? title)
        }
    }

    func items(_ component: String, _ field: String) -> [ComponentValue] {
        (components?.values(of: component) ?? []).flatMap { value -> [ComponentValue] in
            if case .list(let items)? = value[field] { items } else { [] }
        }
    }

    func writeQuestions(to json: inout JSONWriter) {
        guard !questions.isEmpty else { return }
        json.key("mainEntity")
        json.array { json in
            for (question, answer) in questions {
                json.object { json in
                    json.field("@type", "Question")
                    json.field("name", question)
                    json.key("acceptedAnswer")
                    json.object { json in
                        json.field("@type", "Answer")
                        json.field("text", answer)
                        json.field("inLanguage", inLanguage)
                    }
                }
            }
        }
    }

    func writeSteps(to json: inout JSONWriter) {
        json.object { json in
            json.field("@type", "HowTo")
            json.field("@id", url + "#steps")
            json.field("name", text.title)
            json.field("description", text.summary)
            json.field("inLanguage", inLanguage)
            json.numbered("step", "HowToStep", steps) { json, step in
                json.field("name", step.name)
                json.field("text", step.text)
            }
        }
    }
}
