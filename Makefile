# make run, make test and make install are all that most people need; make help lists the rest.

PREFIX ?= /usr/local
DESTDIR ?=
# Without the path beside the program in which libraries would be looked for, too: it needs none there.
BUILD := swift build -c release --static-swift-stdlib --disable-local-rpath
BINARY := .build/release/coach
SHARE := $(DESTDIR)$(PREFIX)/share
# Below share; packages of Debian have zsh's elsewhere.
BASH_FILE := bash-completion/completions/coach
ZSH_FILE := zsh/site-functions/_coach
FISH_FILE := fish/vendor_completions.d/coach.fish
COMPLETIONS = $(BASH_FILE) $(ZSH_FILE) $(FISH_FILE)

.PHONY: help run build index test lint install uninstall deb setup clean

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
	@umask 022 && mkdir -p "$(DESTDIR)$(PREFIX)/bin" "$(SHARE)/coach" && \
	install -m 755 -s $(BINARY) "$(DESTDIR)$(PREFIX)/bin/coach" && cd "$(SHARE)" && \
	mkdir -p man/man1 $(dir $(COMPLETIONS)) && rm -rf coach/Knowledge && \
	cp -R "$(CURDIR)/Knowledge" coach/Knowledge && chmod -R u=rwX,go=rX coach && \
	"$(CURDIR)/$(BINARY)" manual > man/man1/coach.1 && \
	"$(CURDIR)/$(BINARY)" --generate-completion-script bash | sed "1{/^#!/d;}" > $(BASH_FILE) && \
	"$(CURDIR)/$(BINARY)" --generate-completion-script zsh > $(ZSH_FILE) && \
	"$(CURDIR)/$(BINARY)" --generate-completion-script fish > $(FISH_FILE) && \
	chmod 644 man/man1/coach.1 $(COMPLETIONS)
	@echo "installed below $(DESTDIR)$(PREFIX)"

# Folders of the shells stay as long as somebody else has something in them.
uninstall: ## take away what install put there; your data stays
	@rm -f "$(DESTDIR)$(PREFIX)/bin/coach"
	@if cd "$(SHARE)" 2> /dev/null; then \
	  rm -rf coach man/man1/coach.1 $(COMPLETIONS); \
	  rmdir -p --ignore-fail-on-non-empty $(dir $(COMPLETIONS)) 2> /dev/null || true; \
	fi

deb: index ## build a Debian package in .build
	@command -v dpkg-shlibdeps > /dev/null || { sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update && $$sudo apt-get install -y --no-install-recommends dpkg-dev; }
	@.ci/debian/deb .build

# readline, SQLite and less, the usual pager, are the only things beside Swift (the tests call sqlite3, too); packages
# are looked for only if one of them is missing.
setup:
	@if [ ! -e /usr/include/readline/readline.h ] || [ ! -e /usr/include/sqlite3.h ] || ! command -v sqlite3 > /dev/null || ! command -v less > /dev/null; then \
	  sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
	  $$sudo apt-get update && $$sudo apt-get install -y --no-install-recommends libreadline-dev libsqlite3-dev sqlite3 less; \
	fi

clean: ## remove what was built
	@rm -rf .build Knowledge/*.index
