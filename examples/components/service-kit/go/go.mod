module larkspur.example/service-kit/go

go 1.19
