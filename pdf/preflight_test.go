package pdf

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// validatorPackages are what the validator takes.
const validatorPackages = "default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java"

var validatorJars = []string{"preflight", "xmpbox", "pdfbox2", "fontbox2", "commons-logging", "javax.activation", "jaxb-api"}

// preflight asks Apache Preflight whether files are PDF/A-1b, all of them in
// one run, and gives what it says against each: nothing where it is satisfied.
func preflight(files [][]byte) ([][]string, error) {
	if len(files) == 0 {
		return nil, nil
	}
	dir, err := os.MkdirTemp("", "papers")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	var list strings.Builder
	for i, data := range files {
		path := filepath.Join(dir, fmt.Sprintf("%d.pdf", i))
		if err := os.WriteFile(path, data, 0o600); err != nil {
			return nil, err
		}
		list.WriteString(path + "\n")
	}
	group := filepath.Join(dir, "list")
	if err := os.WriteFile(group, []byte(list.String()), 0o600); err != nil {
		return nil, err
	}
	if err := runValidator(group); err != nil {
		return nil, fmt.Errorf("%w; apt-get install %s", err, validatorPackages)
	}
	report, err := os.ReadFile(group + ".preflight.xml")
	if err != nil {
		return nil, err
	}
	return readVerdicts(report, len(files))
}

// runValidator has the files of a list validated; the report lies beside it.
func runValidator(group string) error {
	var jars []string
	for _, jar := range validatorJars {
		jars = append(jars, "/usr/share/java/"+jar+".jar")
	}
	out, err := exec.Command("java", "-cp", strings.Join(jars, ":"), "org.apache.pdfbox.preflight.Validator_A1b", "xml", "group", group).CombinedOutput()
	if err != nil {
		return fmt.Errorf("%w\n%s", err, out)
	}
	return nil
}

// readVerdicts reads the validator's report about files "0.pdf" to "n-1.pdf".
func readVerdicts(report []byte, n int) ([][]string, error) {
	var doc struct {
		Files []struct {
			Name   string `xml:"name,attr"`
			Valid  string `xml:"isValid"`
			Errors []struct {
				Code    string `xml:"code"`
				Details string `xml:"details"`
			} `xml:"errors>error"`
		} `xml:"preflight"`
	}
	if err := xml.Unmarshal(report, &doc); err != nil {
		return nil, err
	}
	verdicts := make([][]string, n)
	for i := range verdicts {
		verdicts[i] = []string{"the validator says nothing about it"}
	}
	for _, f := range doc.Files {
		var i int
		if _, err := fmt.Sscanf(f.Name, "%d.pdf", &i); err != nil || i < 0 || i >= n {
			return nil, fmt.Errorf("the validator names an unknown file %q", f.Name)
		}
		verdicts[i] = nil
		for _, e := range f.Errors {
			verdicts[i] = append(verdicts[i], e.Code+" "+e.Details)
		}
		if f.Valid != "true" && len(verdicts[i]) == 0 {
			verdicts[i] = []string{"not valid, without a reason"}
		}
	}
	return verdicts, nil
}
