package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
)

// need names what one kind of work requires: Debian packages, and the tools
// by which their presence is judged where there is no apt.
type need struct {
	packages []string
	tools    []string
}

// buildNeed is what compiling the program takes.
func buildNeed() need {
	return need{
		packages: []string{
			"gcc", "libc6-dev", "pkg-config", "libgl-dev", "libx11-dev", "libxcursor-dev", "libxrandr-dev",
			"libxinerama-dev", "libxi-dev", "libxxf86vm-dev", "libwayland-dev", "libxkbcommon-dev",
		},
		tools: []string{"gcc"},
	}
}

// testNeed is what the tests take besides: a window without a screen,
// readers of PDF, and a validator of PDF/A.
func testNeed() need {
	return need{
		packages: []string{
			"xvfb", "libgl1-mesa-dri", "openbox", "xdotool", "imagemagick", "x11-utils", "wmctrl", "dbus-x11",
			"poppler-utils", "qpdf", "xclip",
			"default-jre-headless", "libpdfbox2-java", "libactivation-java", "libjaxb-api-java",
		},
		tools: []string{"Xvfb", "openbox", "xdotool", "import", "xprop", "wmctrl", "pdftotext", "qpdf", "xclip", "java"},
	}
}

// install makes sure that everything in needs is there.
func (t *tool) install(needs ...need) error {
	all := joinNeeds(needs)
	if !found("apt-get") || !found("dpkg-query") {
		return t.checkTools(all)
	}
	missing := t.missingPackages(all.packages)
	if len(missing) == 0 {
		t.say("Paket sistem: lengkap (%d paket).", len(all.packages))
		return nil
	}
	t.say("Paket sistem: memasang %s", strings.Join(missing, " "))
	for _, args := range aptCommands(missing, os.Geteuid() == 0) {
		if err := t.show(nil, args[0], args[1:]...); err != nil {
			return fmt.Errorf("paket sistem tidak dapat dipasang (%w); pasang sendiri lalu ulangi: %s",
				err, strings.Join(missing, " "))
		}
	}
	if left := t.missingPackages(all.packages); len(left) > 0 {
		return fmt.Errorf("paket sistem masih kurang sesudah dipasang: %s", strings.Join(left, " "))
	}
	return nil
}

// joinNeeds adds several needs up.
func joinNeeds(needs []need) need {
	var all need
	for _, n := range needs {
		all.packages = append(all.packages, n.packages...)
		all.tools = append(all.tools, n.tools...)
	}
	return all
}

// missingPackages asks dpkg which of packages are not installed.
func (t *tool) missingPackages(packages []string) []string {
	args := append([]string{"-W", "-f=${Package}\t${db:Status-Status}\n"}, packages...)
	out, _ := t.cmd(nil, "dpkg-query", args...).Output() // fails for unknown packages, yet lists the known ones
	return notInstalled(packages, string(out))
}

// notInstalled returns those of packages that the dpkg-query listing, lines
// of "package<TAB>status", does not call installed.
func notInstalled(packages []string, listing string) []string {
	installed := map[string]bool{}
	for _, line := range nonEmpty(listing) {
		name, status, _ := strings.Cut(line, "\t")
		if status == "installed" {
			installed[name] = true
		}
	}
	var missing []string
	for _, p := range packages {
		if !installed[p] {
			missing = append(missing, p)
		}
	}
	return missing
}

// aptCommands are the commands that install packages, through sudo unless root.
func aptCommands(packages []string, root bool) [][]string {
	apt := []string{"env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-o", "DPkg::Lock::Timeout=300"}
	if !root {
		apt = append([]string{"sudo"}, apt...)
	}
	update := append(append([]string{}, apt...), "update")
	add := append(append([]string{}, apt...), "install", "-y", "--no-install-recommends")
	return [][]string{update, append(add, packages...)}
}

// checkTools is install on a system without apt: it names the packages and
// goes on if the tools are there.
func (t *tool) checkTools(n need) error {
	t.say("Sistem ini tanpa apt; yang diperlukan (nama paket Debian): %s", strings.Join(n.packages, " "))
	var absent []string
	for _, name := range n.tools {
		if !found(name) {
			absent = append(absent, name)
		}
	}
	if len(absent) > 0 {
		return fmt.Errorf("alat belum ada: %s; pasang dahulu lalu ulangi", strings.Join(absent, ", "))
	}
	t.say("Semua alat ditemukan, dilanjutkan.")
	return nil
}

// found tells whether a program is on the search path.
func found(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}
