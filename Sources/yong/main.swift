print("yong")
