import Terminal

// Before anything else: threads that are made later inherit which signals are kept back.
Signals.blockAll()
TextLocale.adopt()
Program.run(Array(CommandLine.arguments.dropFirst()))
