package main

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func teams(name string) (string, error) {
	return map[string]string{
		"stock-service": "warehouse", "price-cache": "pricing", "catalogue-db": "book-data", "shop-web": "storefront", "payments-service": "payments",
	}[name], nil
}

func TestWhatNobodyRemembers(t *testing.T) {
	for typed, want := range map[string]string{
		"tunnel stock-service --port 8080":               "-context larkspur-production -n warehouse port-forward svc/stock-service 8080",
		"tunnel price-cache --port 6379":                 "-n pricing port-forward svc/price-cache 6379",
		"tunnel payments-service --env staging --port 8": "--context larkspur-staging -n payments",
		"logs stock-service --since 15m --level info":    "logs -l app=stock-service --since 15m --tail=-1",
		"logs stock-service --follow":                    "--since 10m --tail=-1 --follow",
		"db borrow catalogue-db":                         "-n book-data create job borrow-catalogue-db --from cronjob/catalogue-db-copy",
		"rollback stock-service":                         "-n warehouse rollout undo deploy/stock-service",
		"rollback shop-web --to 2025.11.03-2":            "set image deploy/shop-web shop-web=registry.larkspur.example/storefront/shop-web:2025.11.03-2",
	} {
		plan, err := Parse(strings.Fields(typed), teams)
		if got := strings.Join(plan.Args, " "); err != nil || !strings.HasSuffix(got, want) && !strings.Contains(got, want+" ") {
			t.Errorf("lark %s:\n got %s %v\nwant %s", typed, got, err, want)
		}
	}
}

func TestMistakesGetAnAnswer(t *testing.T) {
	for typed, want := range map[string]string{
		"":                                "usage:",
		"tunnel stock-service":            "usage:",
		"tunnel stock-service --prot 80":  "usage:",
		"sing stock-service":              "usage:",
		"db borrow price-cache":           "price-cache is not a database",
		"logs stock-service --level loud": `"loud" is not a level`,
	} {
		if _, err := Parse(strings.Fields(typed), teams); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("lark %s: %v", typed, err)
		}
	}
	unknown := errors.New("Portico knows neither")
	if _, err := Parse([]string{"tunnel", "stok-service", "--port", "80"}, func(string) (string, error) { return "", unknown }); err != unknown {
		t.Errorf("%v", err)
	}
}

func TestLevels(t *testing.T) {
	log := `{"level":"debug","msg":"a"}` + "\n" + `{"level":"warn","msg":"b"}` + "\npanic: nil map\n" + `{"level":"error","msg":"c"}` + "\n"
	var out strings.Builder
	if err := filter(strings.NewReader(log), &out, "warn"); err != nil {
		t.Fatal(err)
	}
	if out.String() != `{"level":"warn","msg":"b"}`+"\npanic: nil map\n"+`{"level":"error","msg":"c"}`+"\n" {
		t.Error(out.String())
	}
}

func TestOwnersComeFromPortico(t *testing.T) {
	portico := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/api/catalog/entities/by-name/resource/default/price-cache" {
			http.NotFound(w, r)
			return
		}
		w.Write([]byte(`{"kind":"Resource","spec":{"owner":"pricing"}}`))
	}))
	defer portico.Close()
	t.Setenv("PORTICO_URL", portico.URL)
	if got, err := owner("price-cache"); got != "pricing" || err != nil {
		t.Errorf("%s %v", got, err)
	}
	if _, err := owner("price-cash"); err == nil || !strings.Contains(err.Error(), "called price-cash") {
		t.Errorf("%v", err)
	}
}
