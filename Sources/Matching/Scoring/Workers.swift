import Glibc
import Synchronization

/// One of several threads that share a piece of work.
struct Worker: Sendable {
    let number: Int
    let count: Int

    /// Its part of `total` pieces that stand in a row.
    func share(of total: Int) -> Range<Int> {
        (total * number / count)..<(total * (number + 1) / count)
    }
}

/// Work that is shared by several threads, which all start and end within one call.
enum Workers {
    /// The number of threads that this machine runs at a time, a few at most.
    static let available = max(1, min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

    /// Calls `body` on up to `count` threads, the calling one among them; returns when all have ended.
    ///
    /// There are fewer threads where the system gives no more; those there are run at the same time, so that they may
    /// wait for each other.
    static func run(_ count: Int, _ body: @Sendable (Worker) -> Void) {
        withoutActuallyEscaping(body) { body in
            let crew = Crew(body: body)
            var threads: [pthread_t] = []
            for number in 1..<max(2, count) where number < count {
                guard let thread = start(number, of: crew) else { break }
                threads.append(thread)
            }
            crew.settle(threads.count + 1)
            crew.run(0)
            for thread in threads { pthread_join(thread, nil) }
        }
    }

    /// What `body` makes of each part of `total` pieces, in order; one part where there are fewer than `few` pieces.
    static func map<Result: Sendable>(_ total: Int, few: Int = 0, _ body: @Sendable (Range<Int>) -> Result) -> [Result]
    {
        let results = Results<Result>(count: available)
        run(total < few ? 1 : available) { worker in
            let result = body(worker.share(of: total))
            results.inOrder.withLock { $0[worker.number] = result }
        }
        return results.inOrder.withLock { $0.compactMap { $0 } }
    }

    /// Waits for what another thread is about to do; a thread that waits long leaves the processor to others.
    static func wait(until isReached: () -> Bool) {
        var tries = 0
        while !isReached() {
            tries += 1
            if tries & 0x3ff == 0 { sched_yield() }
        }
    }

    private static func start(_ number: Int, of crew: Crew) -> pthread_t? {
        let start = Unmanaged.passRetained(Start(crew: crew, number: number))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                let start = Unmanaged<Start>.fromOpaque(argument).takeRetainedValue()
                start.crew.run(start.number)
                return nil
            }, start.toOpaque())
        guard failure == 0 else {
            start.release()
            return nil
        }
        return thread
    }
}

/// What the threads of one piece of work share.
private final class Crew: Sendable {
    private let body: @Sendable (Worker) -> Void
    private let size = Atomic<Int>(0)

    init(body: @escaping @Sendable (Worker) -> Void) {
        self.body = body
    }

    /// Tells the threads, which wait for it, how many they are.
    func settle(_ count: Int) {
        size.store(count, ordering: .releasing)
    }

    func run(_ number: Int) {
        Workers.wait { size.load(ordering: .acquiring) > 0 }
        body(Worker(number: number, count: size.load(ordering: .relaxed)))
    }
}

private final class Start: Sendable {
    let crew: Crew
    let number: Int

    init(crew: Crew, number: Int) {
        self.crew = crew
        self.number = number
    }
}

private final class Results<Result: Sendable>: Sendable {
    let inOrder: Mutex<[Result?]>

    init(count: Int) {
        inOrder = Mutex(Array(repeating: nil, count: count))
    }
}
