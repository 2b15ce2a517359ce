/// What people say, and what of it may be recorded: half of it looks like a report and is none.
///
/// "done resource/mlflow" and the like is what must be recorded, several joined by " + "; "-" is nothing.
enum StatementTable {
    static let rows: [(expected: String, line: String)] = text.split(separator: "\n").map { row in
        let parts = row.split(separator: "\t", maxSplits: 1)
        return (String(parts[0]), String(parts[1]))
    }

    private static let text = #"""
        -	I haven't finished the Machine Learning Specialization.
        -	Still not done with the Huyen book.
        -	No, I did not complete the Deep Learning Specialization.
        -	I have not passed the AWS Solutions Architect exam.
        -	I've never touched SageMaker.
        -	I don't know PyTorch at all.
        -	haven't started the Bratsis book yet
        -	I never finished Ng's machine learning course.
        -	I didn't skip the IBM certificate.
        -	I am not stuck on the Deep Learning Specialization.
        -	My Python is not there yet, I can't say I know it.
        -	It is not true that I finished the Huyen book.
        -	None of the certifications is done, not even the AWS one.
        -	I'll finish the Machine Learning Specialization next month.
        -	I'm going to start the Huyen book on Monday.
        -	I plan to have completed the Deep Learning Specialization by June.
        -	By the end of the year I will have passed the AWS cert.
        -	I'm taking the Google Cloud Architect exam next Tuesday.
        -	Tomorrow I start Ng's course.
        -	My goal is to be halfway through the Huyen book by Easter.
        -	Next week I will put in 10 hours.
        -	I wish I knew PyTorch.
        -	I'd love to have the AWS certification done already.
        -	Hopefully I'll soon be able to say that I finished the Deep Learning Specialization.
        -	I want to be done with the ML Specialization.
        -	If only I had already read the Huyen book!
        -	Once I've finished the ML Specialization, I'll look at the cloud stuff.
        -	When I'm done with Ng's course I'll buy myself a new bike.
        -	As soon as I have passed the AWS exam I will tell my boss.
        -	Unless I finish the Huyen book by Friday, I won't go on holiday.
        -	If I get stuck on the Deep Learning Specialization, I'll call my sister.
        -	I must finish the Deep Learning Specialization before summer.
        -	I have to complete the IBM certificate by the end of the quarter.
        -	My boss wants me to have passed the AWS exam by June.
        -	I need to get started with MLflow.
        -	The Machine Learning Specialization has to be done by May, says my manager.
        -	My wife finished the Deep Learning Specialization last week.
        -	My colleague passed the AWS Solutions Architect exam yesterday, lucky guy.
        -	Our intern already knows PyTorch and scikit-learn.
        -	My mentor is halfway through Designing Machine Learning Systems.
        -	A friend of mine skipped the IBM certificate.
        -	Tom started the ML Specialization on 3 March.
        -	My brother is stuck on the Google Cloud cert.
        -	She spent 5 hours on Ng's course yesterday.
        -	Half of my department has completed Leading Technical Teams.
        -	I read that most people finish the Deep Learning Specialization in three months.
        -	I heard that everybody who passed the AWS exam got a raise.
        -	They say that once you've finished Ng's course you know the algorithms.
        -	According to Reddit, people who have read the Huyen book do better in interviews.
        -	I've been told that most architects skipped the IBM certificate.
        -	Have I finished the Machine Learning Specialization?
        -	Am I done with the Huyen book or not?
        -	Did I already pass the AWS cert?
        -	Should I have finished the Deep Learning Specialization before AWS?
        -	What happens after I've completed Ng's course?
        -	Do I already know enough Python?
        -	how many hours have I put in so far?
        -	Does anyone get started with SageMaker without knowing Python?
        -	Suppose I had finished the ML Specialization, what would come next?
        -	Imagine I've passed the AWS exam: how much would I earn?
        -	Let's pretend I already know PyTorch, how long would the plan be?
        -	What if I skipped the IBM certificate?
        -	Had I completed the Deep Learning Specialization, I would be an architect by now.
        -	Last night I dreamed that I had passed the AWS exam.
        -	I'm almost done with the Huyen book.
        -	Nearly finished the Deep Learning Specialization, but not quite.
        -	I almost signed up for the IBM certificate yesterday.
        -	I was about to start the Bratsis book, then the phone rang and I didn't.
        -	My friend always says: "I finished the Huyen book in a week."
        -	The ad goes "I completed the Deep Learning Specialization and doubled my salary".
        -	"I already know PyTorch" is what every applicant writes.
        -	His post reads: "Passed the AWS Solutions Architect exam today!"
        -	I finished my dinner.
        -	I'm halfway through a great crime novel.
        -	I passed my driving test on Friday!
        -	I'm stuck in traffic.
        -	I spent 3 hours at the dentist today.
        -	I finished reading the customer reviews of the Huyen book, people love it.
        -	List the courses that I have finished.
        -	Please remind me to finish the Huyen book by Friday.
        -	Ask me on Sunday whether I've started the Deep Learning Specialization.
        -	I should have finished the Machine Learning Specialization last year.
        -	I could have passed the AWS exam years ago, but I never took it.
        -	Whenever I finish a course, I treat myself to pizza.
        -	I usually start new books in January.
        done resource/machine-learning-specialization	I finished the Machine Learning Specialization.
        done resource/machine-learning-specialization	Ng's ML course: done.
        done resource/machine-learning-specialization	so um yesterday evening I finally finished Andrew Ng's machine learning specialization on Coursera
        done resource/machine-learning-specialization	I hereby report that I completed the Machine Learning Specialization on 14 March.
        done resource/machine-learning-specialization	My brother did it years ago, and now I have completed the Machine Learning Specialization too.
        done resource/deep-learning-specialization	DL specialization done
        done resource/deep-learning-specialization	Yesterday I have finish the Deep Learning Specialization, am very happy.
        done resource/deep-learning-specialization	I wrapped up the Deep Learning Specialization last Friday.
        done resource/deep-learning-specialization	Guess what, I'm through with the whole Deep Learning Specialization!
        done resource/machine-learning-systems-design	I have completed the Machine Learning Systems Design course on Coursera.
        done resource/machine-learning-systems-design	Finished Coursera's Machine Learning Systems Design course two weeks ago
        done resource/designing-machine-learning-systems	I've read the Huyen book cover to cover.
        done resource/designing-machine-learning-systems	finished Designing Machine Learning Systems
        done resource/designing-machine-learning-systems	I thought I would never get there, but last night I finished the Chip Huyen book.
        done resource/designing-machine-learning-systems	Book from Chip Huyen is finish, I read all pages.
        done resource/ai-product-managers-handbook	I finished reading The AI Product Manager's Handbook on Sunday.
        done resource/ai-product-managers-handbook	Bratsis book: read it, done.
        done resource/ai-strategy-courses	I completed the AI Strategy courses on LinkedIn Learning.
        done resource/ai-strategy-courses	All of the AI Strategy courses on LinkedIn Learning are behind me now, finished the last one today.
        done resource/leading-technical-teams	I attended Leading Technical Teams on Pluralsight and completed it in April.
        done resource/leading-technical-teams	Done with the Leading Technical Teams workshop.
        done resource/aws-solutions-architect-associate	I passed the AWS Solutions Architect exam!
        done resource/aws-solutions-architect-associate	got the AWS cert today, yay
        done resource/aws-solutions-architect-associate	On 2 November 2023 I obtained the AWS Solutions Architect - Associate certification.
        done resource/google-cloud-professional-cloud-architect	I passed the Google Cloud Professional Cloud Architect exam last month.
        done resource/google-cloud-professional-cloud-architect	Google Cloud Architect cert: passed
        done resource/ibm-ai-engineering	I earned the IBM AI Engineering Professional Certificate in February.
        done resource/ibm-ai-engineering	okay so I finally completed the IBM AI Engineering certificate, took me forever
        done resource/machine-learning-specialization + done resource/deep-learning-specialization	I finished both the Machine Learning Specialization and the Deep Learning Specialization.
        done resource/machine-learning-specialization + started resource/deep-learning-specialization	I finished the ML Specialization on Monday and started the Deep Learning Specialization today.
        done resource/designing-machine-learning-systems + started resource/ai-product-managers-handbook	Huyen book finished, Bratsis book started.
        done resource/aws-solutions-architect-associate + started resource/google-cloud-professional-cloud-architect	I passed the AWS cert, and I've begun studying for the Google Cloud Architect cert.
        known transferable/python + known resource/scikit-learn	I already know Python and scikit-learn.
        known resource/mlflow + known resource/aws-sagemaker	I know MLflow well and I know SageMaker well, I used both for years at my last job.
        done resource/machine-learning-specialization	I haven't begun the Deep Learning Specialization, but I have completed the Machine Learning Specialization.
        done resource/ai-strategy-courses + done resource/leading-technical-teams	Completed: AI Strategy courses (LinkedIn Learning) and Leading Technical Teams (Pluralsight).
        done resource/designing-machine-learning-systems	My colleague gave up on it, but I finished the Huyen book yesterday, and next month I'll do the AWS cert.
        started resource/machine-learning-specialization	I started the Machine Learning Specialization today.
        started resource/machine-learning-specialization	I have commenced Andrew Ng's Machine Learning Specialization as of 3 March.
        started resource/deep-learning-specialization	just started the DL specialization
        started resource/deep-learning-specialization	Since Monday I am doing the Deep Learning Specialization, I began it with week one.
        started resource/machine-learning-systems-design	I've begun the Machine Learning Systems Design course on Coursera.
        started resource/designing-machine-learning-systems	I started reading Chip Huyen's book last night.
        started resource/designing-machine-learning-systems	Huyen book: started yesterday
        started resource/ai-product-managers-handbook	I've started reading the AI Product Manager's Handbook by Irene Bratsis.
        started resource/ai-strategy-courses	started the AI strategy courses on LinkedIn Learning this morning
        started resource/leading-technical-teams	Well, I did it, I started the Leading Technical Teams workshop on Pluralsight.
        started resource/aws-solutions-architect-associate	I have started preparing for the AWS Solutions Architect cert.
        started resource/ibm-ai-engineering	I began the IBM AI Engineering certificate on Tuesday.
        known transferable/python	I already know Python, been writing it for ten years.
        known transferable/python	I am fluent in Python.
        known transferable/ci-cd	CI/CD I already know, I have been doing it for eight years.
        known transferable/system-architecture	I already know system architecture.
        known transferable/problem-solving	I'm already good at problem solving.
        known resource/tensorflow-pytorch	I already know PyTorch.
        known resource/tensorflow-pytorch	TensorFlow I know very good, I use it since many years.
        known resource/scikit-learn	I know scikit-learn inside out.
        known resource/mlflow	mlflow: already know it
        known resource/google-vertex-ai	I'm already proficient with Google Vertex AI.
        known skill/ai-ml-algorithms	I already know the AI/ML algorithms from my master's degree.
        known skill/technical-leadership	Technical leadership I already know, I've been a tech lead for six years.
        known skill/ml-systems-design	I am already experienced in ML systems design.
        halfway resource/designing-machine-learning-systems	I'm halfway through the Huyen book.
        halfway resource/deep-learning-specialization	halfway through the Deep Learning Specialization now
        halfway resource/machine-learning-specialization	I've done half of the Machine Learning Specialization.
        halfway resource/ai-product-managers-handbook	As of today I have read half of the Bratsis book.
        halfway resource/ibm-ai-engineering	I am in the half of the IBM AI Engineering certificate, 50 % is behind me.
        effort 3	I studied for 3 hours today.
        effort 2	2 hours of studying yesterday
        effort 4.5	I put in four and a half hours of study on Saturday.
        effort 1.5	Today I have learned 90 minutes for my AI plan.
        effort 6	This week I invested six hours in my studies.
        effort 2.5	Logged 2.5 hours of coursework this evening.
        stuck resource/deep-learning-specialization	I'm stuck on the Deep Learning Specialization.
        stuck resource/machine-learning-specialization	I got stuck in Ng's machine learning specialization and can't get any further.
        stuck resource/designing-machine-learning-systems	stuck with the Huyen book, not getting anywhere
        stuck resource/aws-solutions-architect-associate	I am stuck with the preparation for the AWS Solutions Architect cert since two weeks.
        skipped	I skipped the Leading Technical Teams workshop.
        skipped	I'm skipping the IBM certificate for good.
        skipped	I have skipped the AI Strategy courses on LinkedIn Learning.
        own step	I also did something that isn't in your guide: I completed a Kubernetes course.
        own step	Outside the guide, as a step of my own, I built and shipped a small RAG chatbot last month.
        substitute	Instead of the Deep Learning Specialization I completed the fast.ai course.
        substitute	I did Stanford's CS 329S in place of the Coursera Machine Learning Systems Design course.
        substitute	I took the Azure Solutions Architect exam instead of the AWS one and passed it.
        """#
}
