import CivilTime
import Knowledge
import Testing

/// The shipped guide against the document that it retells: every number and every proper name, listed by hand.
@Suite("The guide from software engineer to AI architect")
struct DocumentFactsTests {
    let guide: Guide

    init() throws {
        guide = try ShippedGuide.read()
    }

    // MARK: What each topic must say

    struct Facts: Sendable, CustomTestStringConvertible {
        let id: TopicID
        let facts: [String]

        init(_ id: TopicID, _ facts: String...) { (self.id, self.facts) = (id, facts) }

        var testDescription: String { id.rawValue }
    }

    static let background = [
        Facts(
            "overview", "Software Engineer", "AI Architect", "designing systems", "solving problems",
            "scalable applications",
            "clean code", "CI/CD", "production", "maintainable, scalable ML systems", "technical depth",
            "strategically",
            "high-level architecture", "robust", "efficient", "business objectives", "features", "AI strategy",
            "impact",
            "leadership", "fast-growing industry"),
        Facts(
            "transferable", "five", "head start", "System Architecture", "Python", "Problem Solving", "CI/CD",
            "Software Engineering"),
        Facts(
            "transferable/system-architecture", "AI platforms", "data pipelines", "model serving", "monitoring",
            "infrastructure"),
        Facts("transferable/python", "lingua franca", "AI/ML", "TensorFlow", "PyTorch", "scripting", "workflows"),
        Facts("transferable/problem-solving", "debugging complex software", "analytical skills", "model", "integrate"),
        Facts(
            "transferable/ci-cd", "continuous integration", "deployment", "critical", "automated", "model training",
            "testing",
            "production AI systems"),
        Facts(
            "transferable/software-engineering", "coding", "development practices", "clean APIs", "modularity",
            "maintainability", "ML and engineering teams"),
    ]

    static let skills = [
        Facts(
            "skills", "Six", "Cloud Platforms for AI", "Strategic Thinking", "ML Systems Design", "AI/ML Algorithms",
            "Technical Leadership", "AI Architecture Certification"),
        Facts(
            "skill/cloud-platforms-for-ai", "AWS Solutions Architect - Associate",
            "Google Cloud Professional Cloud Architect",
            "AWS SageMaker", "Google Vertex AI", "hands-on projects"),
        Facts(
            "skill/strategic-thinking", "The AI Product Manager's Handbook", "Irene Bratsis", "AI Strategy",
            "LinkedIn Learning",
            "analyzing business cases for AI adoption"),
        Facts(
            "skill/ml-systems-design", "Machine Learning Systems Design", "Coursera",
            "Designing Machine Learning Systems",
            "Chip Huyen", "designing a scalable ML pipeline for a project"),
        Facts(
            "skill/ai-ml-algorithms", "Andrew Ng", "Machine Learning Specialization", "Deep Learning Specialization",
            "Coursera",
            "from scratch in Python"),
        Facts(
            "skill/technical-leadership", "Leading Technical Teams", "Pluralsight", "workshop", "mentor",
            "junior engineers", "AI projects"),
        Facts(
            "skill/ai-architecture-certification", "IBM AI Engineering Professional Certificate", "vendor",
            "foundations"),
        Facts(
            "resource/machine-learning-specialization", "Machine Learning Specialization", "Andrew Ng", "Coursera",
            "course"),
        Facts("resource/deep-learning-specialization", "Deep Learning Specialization", "Coursera", "course"),
        Facts("resource/machine-learning-systems-design", "Machine Learning Systems Design", "Coursera", "course"),
        Facts(
            "resource/designing-machine-learning-systems", "Designing Machine Learning Systems", "Chip Huyen", "book"),
        Facts("resource/ai-product-managers-handbook", "The AI Product Manager's Handbook", "Irene Bratsis", "book"),
        Facts("resource/ai-strategy-courses", "AI Strategy", "LinkedIn Learning", "course"),
        Facts("resource/leading-technical-teams", "Leading Technical Teams", "Pluralsight", "workshop"),
        Facts(
            "resource/aws-solutions-architect-associate", "AWS Solutions Architect - Associate", "AWS", "certification"),
        Facts(
            "resource/google-cloud-professional-cloud-architect", "Google Cloud Professional Cloud Architect",
            "certification"),
        Facts("resource/ibm-ai-engineering", "IBM AI Engineering Professional Certificate", "IBM", "certification"),
        Facts("resource/aws-sagemaker", "AWS SageMaker", "hands-on projects", "tool"),
        Facts("resource/google-vertex-ai", "Google Vertex AI", "hands-on projects", "tool"),
        Facts("resource/scikit-learn", "scikit-learn", "basic ML model", "tool"),
        Facts("resource/tensorflow-pytorch", "TensorFlow", "PyTorch", "deep learning project", "tool"),
        Facts("resource/mlflow", "MLflow", "CI/CD", "model deployment", "tool"),
    ]

    static let plans = [
        Facts("roadmap", "Five", "12", "10", "8", "6", "4", "weeks"),
        Facts("phase/foundation-building", "Twelve weeks", "Andrew Ng", "Coursera", "scikit-learn", "online resources"),
        Facts(
            "phase/advanced-ai-cloud-integration", "Ten weeks", "Deep Learning Specialization", "Coursera",
            "TensorFlow/PyTorch",
            "AWS Solutions Architect", "Google Cloud Architect"),
        Facts("phase/practical-system-design", "Eight weeks", "end-to-end", "CI/CD", "MLflow", "open-source", "GitHub"),
        Facts("phase/leadership-strategy-development", "Six weeks", "hypothetical business", "conferences", "LinkedIn"),
        Facts("phase/portfolio-job-search", "Four weeks", "portfolio", "resume", "AI Architect roles", "interviews"),
        Facts("reality", "honest", "Twelve", "four"),
        Facts("challenge/research-to-production", "gap", "ML research", "production engineering"),
        Facts("challenge/stakeholder-expectations", "stakeholder", "expectations", "timelines", "outcomes"),
        Facts("challenge/pace-of-ai", "fast", "advancements", "tools"),
        Facts("challenge/depth-and-strategy", "technical depth", "strategic business alignment"),
        Facts("action", "today", "this week", "this month", "90 days"),
        Facts(
            "action/this-week", "Andrew Ng", "Machine Learning course", "Coursera", "Reddit", "Discord",
            "AI integration"),
        Facts("action/this-month", "first module", "simple model", "AWS SageMaker", "LinkedIn"),
        Facts(
            "action/next-90-days", "specialization", "one cloud certification", "small-scale", "at least three",
            "informational interviews"),
        Facts(
            "faq/salary", "AI Architect", "$180,000", "$350,000", "industry data", "doubles", "senior", "strategic",
            "high demand"),
        Facts("faq/duration", "12 months", "40 weeks", "12 + 10 + 8 + 6 + 4"),
    ]

    @Test("says what the document says of the change and of what carries over", arguments: background)
    func saysBackground(_ one: Facts) { check(one) }

    @Test("says what the document says of skills and of what to learn with", arguments: skills)
    func saysSkills(_ one: Facts) { check(one) }

    @Test("says what the document says of the way", arguments: plans)
    func saysPlans(_ one: Facts) { check(one) }

    @Test("has facts listed here for every topic but the three lists of points")
    func everyTopic() {
        let listed = (Self.background + Self.skills + Self.plans).map(\.id)
        let unlisted = Set(guide.topics.map(\.id)).subtracting(listed)
        #expect(unlisted == ["resources", "reality/love", "reality/miss", "reality/challenges"])
        #expect(Set(listed).count == listed.count)
    }

    private func check(_ one: Facts) {
        let said = everything(about: one.id).lowercased()
        let missing = one.facts.filter { !said.contains($0.lowercased()) }
        #expect(missing.isEmpty, "\(one.id) says: \(said)")
    }

    /// What an answer about a topic can draw on: its own texts, and the names of all that belongs to it.
    private func everything(about id: TopicID) -> String {
        guard let entry = guide.entry(id) else { return "" }
        var parts = [entry.title, entry.text]
        if let skill = guide.skill(id) {
            parts += [skill.practice ?? ""] + skill.resources.map(everything)
        }
        if let resource = guide.resource(id) {
            parts += [resource.kind.rawValue, resource.author ?? "", resource.provider ?? ""]
        }
        switch id {
        case "transferable": parts += guide.transferable.items.map(\.title)
        case "skills": parts += guide.skills.items.map(\.entry.title)
        default: break
        }
        parts += (guide.phase(id)?.tasks ?? []).map(\.entry.title) + (guide.block(id)?.items ?? []).map(\.entry.title)
        parts.append(guide.question(id)?.question ?? "")
        return parts.joined(separator: "\n")
    }

    // MARK: Order and numbers

    @Test("keeps the title, the roles and the twelve months")
    func head() {
        #expect(guide.title == "From Software Engineer to AI Architect: Your 12-Month Blueprint for Leading AI Systems")
        #expect(guide.from == "Software Engineer")
        #expect(guide.to == "AI Architect")
        #expect(guide.months == 12)
    }

    @Test("keeps the order of what carries over and of what to learn")
    func skillOrder() {
        #expect(
            guide.transferable.items.map(\.title) == [
                "System Architecture", "Python", "Problem Solving", "CI/CD", "Software Engineering",
            ])
        #expect(
            guide.skills.items.map(\.entry.title) == [
                "Cloud Platforms for AI", "Strategic Thinking", "ML Systems Design", "AI/ML Algorithms",
                "Technical Leadership",
                "AI Architecture Certification",
            ])
    }

    @Test("keeps under each skill what the document names there, in its order")
    func resourcesOfSkills() {
        let named = guide.skills.items.map { $0.resources.compactMap { guide.resource($0)?.entry.title } }
        #expect(
            named == [
                [
                    "AWS Solutions Architect - Associate", "Google Cloud Professional Cloud Architect", "AWS SageMaker",
                    "Google Vertex AI",
                ],
                ["The AI Product Manager's Handbook", "AI Strategy courses"],
                ["Machine Learning Systems Design", "Designing Machine Learning Systems"],
                ["Machine Learning Specialization", "Deep Learning Specialization"],
                ["Leading Technical Teams"],
                ["IBM AI Engineering Professional Certificate"],
            ])
    }

    @Test("names an author or a provider only where the document does")
    func authors() {
        let authors = guide.resources.items.compactMap { resource in resource.author.map { [resource.entry.title, $0] }
        }
        #expect(
            Set(authors) == [
                ["Machine Learning Specialization", "Andrew Ng"], ["Designing Machine Learning Systems", "Chip Huyen"],
                ["The AI Product Manager's Handbook", "Irene Bratsis"],
            ])
        let byKind = Dictionary(grouping: guide.resources.items, by: \.kind).mapValues(\.count)
        #expect(byKind == [.course: 4, .book: 2, .certification: 3, .workshop: 1, .tool: 5])
        for id: TopicID in ["resource/scikit-learn", "resource/tensorflow-pytorch", "resource/mlflow"] {
            #expect(guide.resource(id)?.provider == nil)
        }
    }

    @Test("keeps the phases with their weeks")
    func phases() {
        #expect(
            guide.roadmap.items.map(\.entry.title) == [
                "Foundation Building", "Advanced AI & Cloud Integration", "Practical System Design",
                "Leadership & Strategy Development", "Portfolio & Job Search",
            ])
        #expect(guide.roadmap.items.map(\.length.count) == [12, 10, 8, 6, 4])
        #expect(guide.totalLength == Weeks(40))
        #expect(
            guide.roadmap.items.map(\.span.description) == [
                "weeks 1-12", "weeks 13-22", "weeks 23-30", "weeks 31-36", "weeks 37-40",
            ])
    }

    @Test("keeps the tasks of each phase as they are named")
    func tasks() {
        #expect(
            guide.roadmap.items.map { $0.tasks.map(\.entry.title) } == [
                [
                    "Complete Andrew Ng's Machine Learning Specialization on Coursera",
                    "Design and implement a basic ML model using scikit-learn",
                    "Study ML systems design principles from online resources",
                ],
                [
                    "Take Deep Learning Specialization on Coursera",
                    "Build a deep learning project with TensorFlow/PyTorch",
                    "Get AWS Solutions Architect or Google Cloud Architect certification",
                ],
                [
                    "Design an end-to-end ML pipeline for a real-world problem",
                    "Implement CI/CD for model deployment using tools like MLflow",
                    "Collaborate on open-source AI projects on GitHub",
                ],
                [
                    "Lead a small AI project team or mentor others",
                    "Develop an AI strategy proposal for a hypothetical business",
                    "Network with AI architects via conferences or LinkedIn",
                ],
                [
                    "Create a portfolio showcasing AI architecture projects",
                    "Tailor your resume to highlight AI and leadership skills",
                    "Apply for AI Architect roles and prepare for interviews",
                ],
            ])
    }

    @Test("keeps the action items of each block as they are named")
    func steps() {
        #expect(guide.action.items.map(\.entry.title) == ["This Week", "This Month", "Next 90 Days"])
        #expect(guide.action.items.map(\.dueDays) == [7, 30, 90])
        #expect(
            guide.action.items.map { $0.items.map(\.entry.title) } == [
                [
                    "Enroll in Andrew Ng's Machine Learning course on Coursera",
                    "Join AI/ML communities on Reddit or Discord for networking",
                    "Assess your current projects for AI integration opportunities",
                ],
                [
                    "Complete the first module of your ML course and build a simple model",
                    "Start learning about cloud AI services like AWS SageMaker",
                    "Update your LinkedIn profile to reflect AI learning goals",
                ],
                [
                    "Finish a full ML specialization and one cloud certification",
                    "Design and document a small-scale AI system architecture",
                    "Connect with at least three AI professionals for informational interviews",
                ],
            ])
    }

    @Test("keeps the points of the reality check as they are named")
    func points() {
        #expect(guide.reality.items.map(\.entry.id) == ["reality/love", "reality/miss", "reality/challenges"])
        #expect(
            guide.reality.items.map { $0.points.map(\.title) } == [
                [
                    "Leading high-impact AI initiatives that shape business strategy",
                    "Working at the intersection of cutting-edge technology and real-world problems",
                    "Higher compensation and senior leadership opportunities",
                    "Continuous learning in a rapidly evolving field",
                ],
                [
                    "Daily hands-on coding and immediate feature implementation",
                    "The simplicity of focused software development tasks",
                    "Less direct collaboration with pure engineering teams",
                    "Faster project cycles in traditional software roles",
                ],
                [
                    "Bridging the gap between ML research and production engineering",
                    "Managing stakeholder expectations for AI project timelines and outcomes",
                    "Keeping up with the fast pace of AI advancements and tools",
                    "Balancing technical depth with strategic business alignment",
                ],
            ])
        let hard = guide.reality.items.last?.points.map(\.id)
        #expect(guide.challenges.map(\.point) == hard)
        #expect(guide.challenges.map(\.entry.title) == guide.reality.items.last?.points.map(\.title))
    }

    @Test("says what is inferred, and only of the frequently asked questions")
    func inferred() {
        #expect(guide.topics.filter(\.isInferred).map(\.id) == ["faq/salary", "faq/duration"])
    }

    @Test("gives no hours, prices or links, as the document gives none")
    func nothingMore() {
        let texts = guide.topics.flatMap { [$0.title, $0.text] } + (guide.tasks + guide.steps).map(\.entry.title)
        for text in texts {
            #expect(!text.contains("http") && !text.contains("www."))
            #expect(!text.contains("$") || text.contains("$180,000 to $350,000"))
            #expect(!text.contains("hours") || text.contains("no prices, hours or links"))
        }
    }
}
