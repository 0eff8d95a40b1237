module larkspur.example/book-data/cover-pipeline

go 1.19
