/**
 * Very common passwords of twelve characters or more, in lower case: the long ones of published lists of leaked passwords, their
 * French keyboard and word equivalents, and what a tourist office would think of first.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `
  123456789012 1234567890123 12345678901234 123456789012345 1234567890123456 123412341234 123123123123 123456123456 121212121212
  012345678901 098765432109 987654321098 111111111111 222222222222 333333333333 444444444444 555555555555 666666666666
  777777777777 888888888888 999999999999 000000000000 112233445566 102030405060 147258369147 159753159753 147852369147
  abcdefghijkl abcdefghijklm abcdefghijklmnop abcdefghijklmnopqrstuvwxyz abc123abc123 abcd1234abcd abcdef123456 a1b2c3d4e5f6
  aaaaaaaaaaaa abcabcabcabc azertyazerty azertyuiopqs azertyuiop12 azertyuiop123 azertyuiopqsdfgh azertyuiopqsdfghjklm
  azerty123456 azerty1234567 azerty12345678 azerty123456789 1234azertyuiop 123456azerty qwertyqwerty qwertyuiop12 qwertyuiop123
  qwertyuiopas qwertyuiopasdfgh qwertyuiopasdfghjkl qwerty123456 qwerty1234567 qwerty12345678 qwerty123456789 1qaz2wsx3edc
  1q2w3e4r5t6y 1q2w3e4r5t6y7u8i zaq12wsxcde3 qazwsxedcrfv qsdfghjklmqs asdfghjklasdf asdfasdfasdf zxcvbnmzxcvbnm
  password1234 password12345 password123456 password123456789 passwordpassword password2020 mypassword123 mypassword1234
  motdepasse12 motdepasse123 motdepasse1234 motdepasse123456 motdepassemotdepasse motdepasse2024 motdepasse2025 motdepasse2026
  monmotdepasse lemotdepasse monmotdepasse1 administrator administrateur administrateur1 administrateur123 adminadmin12
  adminadminadmin administrator1 administrator123 changeme1234 changezmoi12 welcome12345 welcome123456 bienvenue123 bienvenue1234
  bonjour12345 bonjour123456 bonjourbonjour jetaime12345 jetaimejetaime iloveyou1234 iloveyou12345 iloveyouiloveyou letmeinletmein
  letmein12345 doudoudoudou chouchouchou loulouloulou soleilsoleil soleil123456 marseille123 marseille1234 olympiquedemarseille
  parissaintgermain superman1234 football1234 football12345 princess1234 sunshine1234 liverpool123 charlie12345 dragondragon
  trustno1trustno1 computer1234 internet1234 internetinternet ordinateur12 ordinateur123 secretsecret secret123456 test12345678
  testtesttest testtest1234 testtest123456 unknownunknown nicolas12345 thomas123456 camille12345 michel123456
  tourisme1234 tourisme12345 tourismetourisme officedetourisme officedetourisme1 officedutourisme syndicatdinitiative
  tourisme59000 tourismedunord tourismenord59 departementdunord hautsdefrance hautsdefrance59 hautsdefrance1 nordpasdecalais
  nordpasdecalais59 lillemetropole valenciennes valenciennes59 dunkerque59000 maillage1234 maillage12345 maillagemaillage
  correcthorsebatterystaple
  `
    .split(/\s+/)
    .filter((password) => password !== ''),
);
