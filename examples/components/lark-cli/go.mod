module larkspur.example/developer-experience/lark-cli

go 1.19
