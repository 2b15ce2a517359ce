/// The few phrases on which the tests' matcher is trained: enough for the lines that the tests type.
enum Phrases {
    static let topics = """
        faq/salary:
          - how much will I earn
          - what does the job pay
          - salary?
          - what do AI architects make
          - is the money good
        faq/duration:
          - how long does it take
          - how many months do I need
          - how long will the whole thing last
          - when could I be there
          - how many weeks is it
        roadmap:
          - show me the roadmap
          - what are the phases
          - the whole plan of the guide
          - list the stages
          - what does the path look like
        skills:
          - which skills do I need
          - what do I have to learn
          - list the skills to learn
          - what am I missing
          - skills by importance
        resources:
          - which books and courses are there
          - list all resources
          - what should I read
          - all the courses
          - what material is there
        transferable:
          - what do I already bring
          - what carries over from my job
          - which of my skills help
          - what can I reuse
          - what am I good at already
        reality/miss:
          - what will I miss
          - what do I lose
          - what are the downsides
          - what would I give up
          - the bad sides of it
        reality/love:
          - what will I love
          - what is good about the role
          - the nice sides of it
          - why would I enjoy it
          - what are the upsides
        reality/challenges:
          - what are the biggest challenges
          - what is hard about it
          - the hard parts
          - what will be difficult
          - which problems await me
        skill/ml-systems-design:
          - how do I learn ML systems design
          - where do I learn to design ML systems
          - teach me ML systems design
          - I want to learn systems design
          - systems design for machine learning, how
        skill/cloud-platforms-for-ai:
          - how do I learn cloud platforms
          - where do I learn cloud
          - which cloud should I learn
          - the cloud skill
          - cloud for AI, how do I start
        phase/foundation-building:
          - what is in phase one
          - the first phase
          - what is in Foundation Building
          - tell me about the foundation phase
          - how long is the foundation phase
        phase/advanced-ai-cloud-integration:
          - what is in phase two
          - the second phase
          - tell me about phase 2
          - what is in the cloud phase
          - phase 2 please
        resource/designing-machine-learning-systems:
          - who wrote Designing Machine Learning Systems
          - tell me about Chip Huyen's book
          - the book by Huyen
          - what is Chip Huyen's book about
          - is the Huyen book in there
        resource/aws-solutions-architect-associate:
          - tell me about the AWS certification
          - what is AWS Solutions Architect
          - when should I do the AWS cert
          - the Amazon certification
          - is the AWS exam in the guide
        action/this-week:
          - what should I do this week
          - what is on for this week
          - first week's actions
          - tasks of this week
          - what is due this week
        """

    static let acts = """
        acts:
          next: ["what should I learn next", "what next", "next step", "what do I do now", "what should I do next"]
          plan:
            - I can do 6 hours a week
            - make me a plan
            - when will I be finished
            - what if I do 12 hours a week
            - I have 8 hours a week starting in february
          progress: ["how far am I", "my progress", "what have I done so far", "what is left", "how much is done"]
          done:
            - I finished Andrew Ng's course
            - I completed the Machine Learning Specialization
            - done with the Huyen book
            - I passed the AWS exam
            - I already know Python
            - I started the Deep Learning Specialization
            - I have built the basic ML model
            - I will finish the ML course in june
            - my colleague finished the Deep Learning Specialization
            - I have not finished the AWS certification
            - I finished it
            - undo that
            - take that back
          note: ["write this down: call Maria", "jot down that Tom knows a mentor", "make a note to ask about MLflow", "please note that I like design", "keep in mind that friday is off"]
          notes: ["show my notes", "my notes", "what did I write down", "find my note about Maria", "delete note 2", "delete the first note", "remove the note about Maria"]
          greeting: ["hello", "hi", "good morning", "hey there", "hi coach"]
          thanks: ["thanks", "thank you", "cheers", "great, thanks", "thanks a lot"]
          goodbye: ["bye", "goodbye", "see you", "good night", "that is all, bye"]
          help: ["help me", "what can I ask", "how does this work", "what can you do", "which commands are there"]
          about: ["who are you", "what are you", "are you a language model", "where is my data", "where do you know that from"]
        out_of_scope:
          - how much does the Ng course cost
          - is there financial aid
          - what is the weather tomorrow
          - tell me a joke
          - who won the match last night
          - will AI replace software engineers
          - do I need a visa
          - should I learn kubernetes
          - is docker better than podman
          - passing score of the exam
          - next exam date
          - how many pages has the book
          - what does a data engineer earn
          - which companies are hiring
          - can you book me a flight
          - my cat is ill
          - what is the capital of France
          - recommend a restaurant
          - how do I cook rice
          - is a masters degree required
          - how much mathematics is required
          - explain backpropagation
          - what is a transformer
          - who is the president
          - play some music
          - which laptop should I buy
          - how old are you
          - what is the meaning of life
          - translate this to german
          - how do I fix a null pointer exception
        """

    /// Phrases for the dialogues in which the coach leads.
    static let guided = """
        acts:
          progress/week: ["let's do the week", "weekly check-in", "do my week now", "ask me how my week went", "lets do the check in"]
          progress/worries: ["what worries did I tell you", "list my worries", "my fears so far", "what did I say got in the way"]
          progress/low: ["this is too much", "I am too old for this", "I feel like a fraud", "I am so behind", "so tired of it all", "I think of giving up", "I am not good enough for this", "no motivation left"]
          reality/run: ["do the reality check with me", "start the reality check", "resume the reality check", "walk me through the reality check", "let's do the reality check again", "redo the reality check"]
          reality/mine: ["show my reality check", "what did I say in the reality check", "my reality check", "my answers in the reality check"]
          reality/changes: ["what changed since my first reality check", "compare my two reality checks", "what is different in the new reality check"]
          reality/should: ["should I do it", "is this right for me", "stay or go", "decide for me", "would you switch if you were me"]
        """

    /// Phrases for what the coach knows of the user, and for another step than the next.
    static let known = """
        acts:
          next/else: ["something else", "another suggestion", "I hate video courses", "what else could I do", "not that one, something else"]
          next/small: ["only an hour today", "I have only an hour today", "20 minutes on the train", "something small", "half an hour left tonight"]
          progress/me: ["what do you know about me", "what did I tell you about me", "everything you know about me"]
          progress/where: ["where were we", "where did we leave off", "what was I on"]
          progress/own: ["which steps did I add myself", "my own steps", "what did I add"]
          progress/hours: ["how many hours have I studied", "hours studied so far", "how much time have I spent"]
          progress/skippable: ["what can I skip", "what can I leave out", "which steps can I leave out with what I know"]
          about/unanswered: ["unanswered questions", "what did you refuse", "which questions could you not answer"]
          about/teach: ["that should be the salary", "I was asking about the roadmap", "you should take that as the salary", "learn this: bacon means salary"]
        """
}
