module larkspur.example/checkout/abandoned-basket-job

go 1.19
