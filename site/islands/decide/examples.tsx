// Made-up people to begin with; links, so that nothing of one's own is overwritten.

const EXAMPLES = [
  {
    name: "a backend developer",
    says: "skill=python,typescript,docker,kubernetes,aws,postgresql,apis,ci-cd&years=6&agree=agent-integration:2,agent-software:2,ml-mathematics:-1",
  },
  {
    name: "a data scientist",
    says: "skill=python,sql,pandas,numpy,scikit-learn,statistics,machine-learning,pytorch,a-b-testing&years=4&degree=master&agree=ml-mathematics:2,ml-experiments:2,agent-users:1",
  },
  {
    name: "a student",
    says: "skill=python,machine-learning,git&years=0&band=junior&degree=bachelor&agree=agent-users:1,ml-training:1",
  },
];

export function Examples() {
  return (
    <p class="quiet">
      Nothing at hand? Look at{" "}
      {EXAMPLES.map(({ name, says }, at) => (
        <span key={name}>
          {at === 0 ? "" : at === EXAMPLES.length - 1 ? " or " : ", "}
          <a href={`#${says}`}>{name}</a>
        </span>
      ))}
      , all made up.
    </p>
  );
}
