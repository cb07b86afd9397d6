/**
 * Words and sequences that leaked password lists begin with, again and again, and those near at hand in
 * a newsroom: lower case, 0 written as o. A password in which one of them stands and little else is
 * refused, so variants ("Password2024!") need no entries of their own. Compiled by hand.
 */
export const commonPasswords: readonly string[] = `
password passwort passw motdepasse contrasena wachtwoord senha parola haslo letmein letmeinnow
iloveyou ilovemyself welcome welcomeback princess princesse sunshine football baseball
basketball softball volleyball superman batman spiderman starwars master monkey dragon shadow
michael jennifer jessica ashley nicole daniel andrew joshua matthew anthony charlie robert
thomas jordan hunter buster soccer hockey killer george harley ranger tigger pepper ginger
summer winter spring autumn trustno1 whatever freedom computer internet samsung google facebook
instagram twitter linkedin microsoft windows apple iphone android administrator administrador
admin default guest changeme changemenow changeit newpassword temppassword temporary secret
topsecret supersecret mysecret private access accesscode login signin logmein security secure
manager system server database testtest testing tester test1234 demo1234 example sample company
newsroom journalist journalism reporter editor editorial newspaper headline breaking
breakingnews deadline onrecord offtherecord pressroom broadcast magazine publisher article
correspondent qwerty qwertz azerty qwertyuiop asdfgh asdfghjkl zxcvbn zxcvbnm 1qaz2wsx qazwsx
qazwsxedc 1q2w3e4r 1q2w3e4r5t zaq12wsx q1w2e3r4 qweasd qweasdzxc 123456 1234567 12345678
123456789 123456789o 654321 987654321 abc123 abcd1234 a1b2c3d4 123qwe 123abc 112233 121212
123123 123321 111111 222222 333333 444444 555555 666666 777777 888888 999999 oooooo 696969
131313 159753 147258369 789456123 1o2o3o blink182 chelsea liverpool arsenal manchester barcelona
realmadrid juventus bayern dortmund yankees lakers cowboys steelers eagles packers pokemon
pikachu naruto minecraft fortnite roblox playstation xbox36o nintendo mustang corvette ferrari
porsche mercedes chocolate cookie cookies banana orange strawberry cherry butterfly rainbow
flower flowers sunflower diamond silver golden phoenix tiger panther dolphin elephant snoopy
mickey minnie garfield scooby pumpkin sweetheart lovely loveme loveyou babygirl babyboy angel
angels heaven jesus jesuschrist christ godisgood blessed faith forever forever21 friends family
mother father brother sister daddy mommy grandma samantha elizabeth victoria alexander alexandra
christopher nicholas benjamin william jonathan stephanie veronica patricia margaret barbara
catherine caroline charlotte isabella olivia sophia amanda melissa michelle patrick richard
steven edward joseph maria monica natalie natasha nathan oliver oscar peter philip rachel
rebecca london paris berlin moscow newyork california florida texas chicago boston america
england germany france australia canada january february march april august september october
november december monday tuesday wednesday thursday friday saturday correcthorsebatterystaple
correcthorse opensesame abracadabra mypassword yourpassword nopassword thisismypassword
passphrase passwordpassword letmeinplease hello hellohello helloworld goodbye goodmorning
goodluck maverick matrix merlin gandalf hogwarts harrypotter voldemort jackson marlboro
metallica nirvana slipknot eminem beatles gorillaz guitar musical music trump putin zelensky
biden ukraine russia
`
  .trim()
  .split(/\s+/);
