// Texts to try: right ones, wrong ones, in both languages.
import type { Sample } from '../widget/index.ts';

export const samples: Sample[] = [
  {
    title: { en: 'A quadratic, solved', zh: '一元二次方程' },
    problem: 'Solve x^2 - 5x + 6 = 0',
    value: 'x^2 - 5x + 6 = 0\n(x - 2)(x - 3) = 0\nx = 2 or x = 3',
  },
  {
    title: { en: 'A lost root', zh: '失根' },
    problem: 'Solve x^2 = 3x',
    value: 'x^2 = 3x\nx = 3',
  },
  {
    title: { en: 'A word problem with a slip', zh: '应用题，有一处笔误' },
    problem: 'A baker sells 48 rolls in the morning and half as many in the afternoon. Each roll costs 3 coins. How many coins does she take?',
    value: 'In the afternoon she sells 48 / 2 = 24 rolls.\nAltogether she sells 48 + 24 = 72 rolls.\nShe takes 72 * 3 = 206 coins.',
  },
  {
    title: { en: 'Two equations, two unknowns', zh: '二元一次方程组' },
    problem: 'Solve the system 2x + y = 7, x - y = 2',
  },
  {
    title: { en: 'An identity, wrongly expanded', zh: '展开有误' },
    value: '$(a+b)^2 = a^2 + b^2$\n$(a+b)(a-b) = a^2 - b^2$',
  },
  {
    title: { en: 'A derivative', zh: '求导' },
    problem: 'Differentiate f(x) = 3x^4 - 2x^2 + 7x',
    value: "$f(x) = 3x^4 - 2x^2 + 7x$\n$f'(x) = 12x^3 - 4x + 7$",
  },
  {
    title: { en: 'A Chinese examination question', zh: '高考题型' },
    problem: '已知函数 $f(x)=x^2-4x+3$，求不等式 $f(x)<0$ 的解集。',
    value: '令 $f(x)=0$，即 $x^2-4x+3=0$。\n因式分解得 $(x-1)(x-3)=0$。\n所以 $x=1$ 或 $x=3$。\n因为 $2^2-4\\times 2+3=-1<0$，所以解集为 $(1,3)$。',
  },
  {
    title: { en: 'A model’s solution with a wrong step', zh: '模型的解答，有一步错' },
    problem: 'Let $x + y = 7$ and $xy = 10$. Find $x^3 + y^3$.',
    value:
      '**Step 1.** We are given $x+y=7$ and $xy=10$.\n\n**Step 2.** Use $x^3+y^3=(x+y)^3-3xy(x+y)$.\n\n**Step 3.** Substituting, $7^3-3\\cdot 10\\cdot 7=343-210=143$.\n\nSo the answer is $\\boxed{143}$.',
  },
];
