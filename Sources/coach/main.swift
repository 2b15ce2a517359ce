import Terminal

let typed = Array(CommandLine.arguments.dropFirst())
// Before anything that takes time: a prompt waits for the answer.
QuickStatus.answer(typed)
TextLocale.adopt()
Program.run(typed)
