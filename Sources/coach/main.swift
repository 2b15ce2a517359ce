import Terminal

let typed = Array(CommandLine.arguments.dropFirst())
// Before anything that takes time, and with signals as they are: a prompt waits for the answer.
QuickStatus.answer(typed)
// Before anything else: threads that are made later inherit which signals are kept back.
Signals.blockAll()
TextLocale.adopt()
Program.run(typed)
