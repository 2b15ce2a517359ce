# make run, make test and make install are all that most people need; make help lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
BUILD := swift build -c release --static-swift-stdlib
BINARY := .build/release/coach
SHARE := $(DESTDIR)$(PREFIX)/share

.PHONY: help run build index test lint install uninstall setup clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

run: index ## build what is missing and start the conversation
	@$(BINARY)

build: setup ## build the release: static, so that it starts anywhere
	@$(BUILD)

index: build ## build the matcher's index beside Knowledge, for a quick start
	@$(BINARY) knowledge index --knowledge Knowledge > /dev/null

test: index ## run all tests, those of the built command in a real pseudo-terminal among them
	@COACH_BINARY="$(CURDIR)/$(BINARY)" swift test

lint: ## check the formatting, and that what rooms share is documented
	@swift format lint --strict --recursive Sources Tests Package.swift
	@python3 .ci/documented

# Others are to read what was installed, whatever the umask of the one who installs.
install: index ## put the program, its knowledge, man page and completions below PREFIX
	@install -d "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/coach" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	@install -m 755 -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/coach"
	@rm -rf "$(SHARE)/coach/Knowledge"
	@cp -R Knowledge "$(SHARE)/coach/Knowledge"
	@$(BINARY) manual > "$(SHARE)/man/man1/coach.1"
	@$(BINARY) --generate-completion-script bash > "$(SHARE)/bash-completion/completions/coach"
	@$(BINARY) --generate-completion-script zsh > "$(SHARE)/zsh/site-functions/_coach"
	@$(BINARY) --generate-completion-script fish > "$(SHARE)/fish/vendor_completions.d/coach.fish"
	@chmod -R u+rwX,go+rX "$(SHARE)/coach"
	@chmod 644 "$(SHARE)/man/man1/coach.1" "$(SHARE)/bash-completion/completions/coach" \
	  "$(SHARE)/zsh/site-functions/_coach" "$(SHARE)/fish/vendor_completions.d/coach.fish"
	@echo "installed below $(DESTDIR)$(PREFIX)"

uninstall: ## take away what install put there; your data stays
	@rm -rf "$(DESTDIR)$(PREFIX)/bin/coach" "$(SHARE)/coach" "$(SHARE)/man/man1/coach.1" \
	  "$(SHARE)/bash-completion/completions/coach" "$(SHARE)/zsh/site-functions/_coach" \
	  "$(SHARE)/fish/vendor_completions.d/coach.fish"

# readline and SQLite are the only things beside Swift (the tests call sqlite3, too); packages are looked for only if
# one of them is missing.
setup:
	@if [ ! -e /usr/include/readline/readline.h ] || [ ! -e /usr/include/sqlite3.h ] || ! command -v sqlite3 > /dev/null; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update && $$sudo apt-get install -y --no-install-recommends libreadline-dev libsqlite3-dev sqlite3; \
	fi

clean: ## remove what was built
	@rm -rf .build Knowledge/*.index
