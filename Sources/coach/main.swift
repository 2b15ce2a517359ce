import Terminal

TextLocale.adopt()
Program.run(Array(CommandLine.arguments.dropFirst()))
