module larkspur.example/accounts/privacy-erasure-job

go 1.19
