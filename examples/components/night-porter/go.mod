module larkspur.example/runtime/night-porter

go 1.19
